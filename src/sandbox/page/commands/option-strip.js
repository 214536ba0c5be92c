import { button, element } from '../ui/dom.js';
import { missingOptions } from './typed-line.js';

/** @typedef {import('./typed-line.js').Line} Line */
/** @typedef {import('./picked-values.js').Faults} Faults */

/**
 * The options of the command being typed, above the field: each with its meaning, its value, and
 * what is wrong with it. Pressing one inserts it into the line.
 * @param {HTMLElement} root @param {(option: string) => void} onPick
 */
export function createOptionStrip(root, onPick) {
  let shown = '';

  function hide() {
    shown = '';
    root.hidden = true;
    root.replaceChildren();
  }

  /**
   * @param {Line} line @param {Faults} faults Those to show.
   * @param {string | undefined} active Name of the option that the caret is in.
   */
  function show(line, faults, active) {
    const { command, parts } = line;
    const stamp = JSON.stringify([command.name, parts, faults, active, line.stray]);
    if (stamp === shown) return;
    shown = stamp;
    const given = parts.map(({ option, text }) => ({ option, text }));
    const left = missingOptions(line).map((option) => ({ option, text: undefined }));
    root.hidden = false;
    root.replaceChildren(
      element(
        'p',
        { class: 'command-name' },
        element('strong', {}, `/${command.name}`),
        ` ${hintOf(line, active)}`,
      ),
      element(
        'ul',
        { class: 'options', 'aria-label': `Options of /${command.name}` },
        ...[...given, ...left].map(({ option, text }) =>
          chip(option, text, faults[option.name], option.name === active),
        ),
      ),
    );
  }

  /** @param {import('./commands.js').Option} option @param {string | undefined} text @param {string | undefined} fault @param {boolean} isActive */
  function chip(option, text, fault, isActive) {
    const state = text === undefined ? (option.required ? 'required' : 'optional') : text;
    return element(
      'li',
      {},
      button(
        {
          class: isActive ? 'option active' : 'option',
          title: option.description,
          onclick: () => onPick(option.name),
        },
        element('span', {}, option.name),
        element('small', {}, state),
      ),
      fault !== undefined &&
        element('span', { class: 'fault', id: `fault-${option.name}` }, `${option.name}: ${fault}`),
    );
  }

  return { show, hide };
}

/** @param {Line} line @param {string | undefined} active */
function hintOf({ command, stray }, active) {
  if (stray !== '')
    return `“${stray}” belongs to no option. Write it after a name, as in name:value.`;
  return command.options.find(({ name }) => name === active)?.description ?? command.description;
}
