import { byId } from '../ui/dom.js';
import { fitting } from './commands.js';
import {
  commandSuggestions,
  isBetweenOptions,
  optionSuggestions,
  valueSuggestions,
} from './line-suggestions.js';
import { createOptionStrip } from './option-strip.js';
import { createPickedValues } from './picked-values.js';
import { createSuggestions } from './suggestions.js';
import { partAt, readLine } from './typed-line.js';

/** @typedef {import('./commands.js').Typed} Typed */
/** @typedef {import('./line-suggestions.js').Insertion} Insertion */
/** @typedef {import('../../contract/member-actions.ts').OptionValues} OptionValues */
/**
 * @typedef {object} BarActions
 * @property {(command: string, options: OptionValues) => Promise<boolean>} run
 * @property {(command: string, options: OptionValues, focused: string) =>
 *   Promise<import('../../contract/member-actions.ts').Choice[]>} autocomplete
 * @property {(text: string) => Promise<boolean>} say
 * @property {(reason: string, advice: string) => void} fail
 */

/** How long to wait for the next letter before asking the bot. */
const TYPING_MS = 120;

/**
 * The input field. Text goes to the channel; a slash starts a command, whose name, options and
 * values are completed while typing. Accepting a suggestion never runs anything.
 * @param {BarActions} actions
 */
export function createCommandBar(actions) {
  const sayForm = /** @type {HTMLFormElement} */ (byId('say'));
  const input = /** @type {HTMLTextAreaElement} */ (byId('text'));
  /** @type {{ commands: Typed[], people: { id: string, name: string }[], channels: { id: string, name: string }[] }} */
  let offered = { commands: [], people: [], channels: [] };
  /** Whether the last attempt to run it failed: from then on faults are shown while typing. */
  let wasTried = false;
  let asked = 0;
  const picked = createPickedValues(actions.autocomplete);
  const strip = createOptionStrip(byId('options'), putOption);
  const palette = createSuggestions({ input, list: byId('palette'), onPick: insert });

  input.addEventListener('input', () => offer(TYPING_MS));
  input.addEventListener('click', () => offer(0));
  input.addEventListener('focus', () => offer(0));
  input.addEventListener('keydown', (event) => {
    if (palette.key(event) || event.isComposing) return;
    if (event.key === 'Escape' && input.value.startsWith('/')) return close();
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    if (!event.repeat) sayForm.requestSubmit();
  });
  sayForm.addEventListener('submit', (event) => {
    event.preventDefault();
    send();
  });
  // A slash starts a command wherever the focus is, except in a field or a form.
  document.addEventListener('keydown', (event) => {
    const target = /** @type {Element} */ (event.target);
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (target.closest('input, textarea, select, dialog, #panels')) return;
    event.preventDefault();
    byId('slash').click();
  });
  byId('slash').addEventListener('click', () => {
    if (!input.value.startsWith('/')) input.value = '/';
    input.focus();
    offer(0);
  });

  /** Shows suggestions at the caret. @param {number} pause ms before the bot is asked. */
  async function offer(pause) {
    asked += 1;
    const mine = asked;
    const { value: text, selectionStart: caret } = input;
    const line = text.startsWith('/') ? readLine(text, offered.commands) : undefined;
    const isRead = (/** @type {import('./typed-line.js').Part} */ each) =>
      line !== undefined && picked.isRead(line, each, offered);
    const part =
      line && !isBetweenOptions(line, text, caret, isRead) ? partAt(line, caret) : undefined;
    if (!line) strip.hide();
    else showStrip(line, part?.option.name);
    if (!text.startsWith('/')) return palette.hide();
    if (!line || caret <= line.end) return offerCommands(text, line !== undefined);
    if (!part) {
      return palette.show('Options', optionSuggestions(line, text, caret), false);
    }
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    if (mine !== asked) return;
    const found = await valueSuggestions(line, caret, offered, (option, typed) =>
      actions.autocomplete(
        line.command.name,
        { ...picked.quick(line, offered).values, [option]: typed },
        option,
      ),
    );
    // Only the answer to the latest input is shown, in whatever order they arrive.
    if (mine !== asked || document.activeElement !== input) return;
    palette.show(part.option.name, found, part.text !== '' && !isRead(part));
  }

  /** @param {string} text @param {boolean} isWhole Whether it is a complete command name. */
  function offerCommands(text, isWhole) {
    const found = fitting(offered.commands, text.slice(1));
    const only = isWhole && found.length === 1 && found[0]?.options.length === 0;
    palette.show('Commands', only ? [] : commandSuggestions(found, text), !isWhole);
  }

  /** @param {import('./typed-line.js').Line} line @param {string | undefined} active */
  function showStrip(line, active) {
    const { faults } = picked.quick(line, offered);
    strip.show(line, wasTried ? faults : {}, active);
  }

  /** @param {Insertion} insertion */
  function insert({ text, from, to, option, choice }) {
    const line = readLine(input.value, offered.commands);
    if (line && option !== undefined && choice) {
      picked.remember(line, option, choice);
    }
    const rest = input.value.slice(to);
    input.value = `${input.value.slice(0, from)}${text}${rest.startsWith(' ') ? rest.trimStart() : rest}`;
    input.focus();
    input.setSelectionRange(from + text.length, from + text.length);
    offer(0);
  }

  /** Inserts an option into the line, or moves the caret to it if it exists. @param {string} name */
  function putOption(name) {
    const line = readLine(input.value, offered.commands);
    const there = line?.parts.find(({ option }) => option.name === name);
    if (!there) input.value = `${input.value.trimEnd()} ${name}:`;
    const at = there ? there.from + there.text.length : input.value.length;
    input.focus();
    input.setSelectionRange(at, at);
    offer(0);
  }

  async function send() {
    const text = input.value.trim();
    if (text === '' || input.readOnly) return;
    if (!text.startsWith('/')) return busy(() => actions.say(text));
    const line = readLine(text, offered.commands);
    if (!line) {
      const [name] = text.slice(1).split(/\s+\w+:/, 1);
      return actions.fail(
        `There is no command /${name}`,
        'Type / alone to see all that you may use.',
      );
    }
    putAway();
    const { values, faults } = await picked.whole(line, offered);
    if (line.stray === '' && Object.keys(faults).length === 0) {
      return busy(() => actions.run(line.command.name, values));
    }
    wasTried = true;
    strip.show(line, faults, undefined);
    announce(line.stray === '' ? faults : { [line.stray]: 'belongs to no option' });
    const [first] = Object.keys(faults);
    if (first !== undefined) putOption(first);
  }

  /** @param {Record<string, string>} faults */
  function announce(faults) {
    const words = Object.entries(faults).map(([name, fault]) => `${name}: ${fault}`);
    byId('command-faults').textContent = words.join('. ');
  }

  /** Sends the line; it stays there if that fails. @param {() => Promise<boolean>} work */
  async function busy(work) {
    input.readOnly = true;
    const isDone = await work();
    input.readOnly = false;
    if (isDone) close();
  }

  function close() {
    input.value = '';
    wasTried = false;
    byId('command-faults').textContent = '';
    putAway();
    strip.hide();
  }

  /** Discards pending answers: they are about a line that was sent or removed. */
  function putAway() {
    asked += 1;
    palette.hide();
  }

  return {
    close,
    /** Puts a command into the field, as a mention or a suggestion does. @param {string} line E.g. `note add text:milk`. */
    start(line) {
      close();
      input.value = `/${line} `;
      input.focus();
      input.setSelectionRange(input.value.length, input.value.length);
      offer(0);
    },
    /**
     * @param {typeof offered & { channelName: string, canWrite: boolean }} next
     */
    offerThese({ commands, people, channels, channelName, canWrite }) {
      offered = { commands, people, channels };
      input.placeholder = canWrite ? `Message #${channelName} or /` : 'Only commands: type /';
      if (document.activeElement === input && input.value.startsWith('/')) offer(0);
    },
  };
}
