import { byId } from '../ui/dom.js';
import { commandForm } from './command-form.js';
import { fitting } from './commands.js';
import { createSuggestions } from './suggestions.js';

/** @typedef {import('./commands.js').Typed} Typed */
/** @typedef {import('../../contract/member-actions.ts').OptionValues} OptionValues */
/**
 * @typedef {object} BarActions
 * @property {(command: string, options: OptionValues) => Promise<boolean>} run
 * @property {(command: string, options: OptionValues, focused: string) =>
 *   Promise<import('../../contract/member-actions.ts').Choice[]>} autocomplete
 * @property {(text: string) => Promise<boolean>} say
 * @property {(reason: string, advice: string) => void} fail
 */

/**
 * The field to type into: text goes to the channel, a slash opens the list of commands, and a
 * command that takes options opens a form for them.
 * @param {BarActions} actions
 */
export function createCommandBar(actions) {
  const root = byId('options');
  const sayForm = /** @type {HTMLFormElement} */ (byId('say'));
  const input = /** @type {HTMLTextAreaElement} */ (byId('text'));
  /** @type {Typed[]} */
  let commands = [];
  /** @type {{ id: string, name: string }[]} */
  let people = [];
  /** @type {{ id: string, name: string }[]} */
  let channels = [];
  const palette = createSuggestions({
    input,
    list: byId('palette'),
    onPick: (/** @type {Typed} */ command) => choose(command),
  });

  input.addEventListener('input', offer);
  input.addEventListener('keydown', (event) => {
    if (palette.key(event) || event.isComposing) return;
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    sayForm.requestSubmit();
  });
  sayForm.addEventListener('submit', (event) => {
    event.preventDefault();
    send();
  });
  byId('slash').addEventListener('click', () => {
    if (!input.value.startsWith('/')) input.value = '/';
    input.focus();
    offer();
  });

  function offer() {
    if (!input.value.startsWith('/')) return palette.hide();
    const found = fitting(commands, input.value.slice(1));
    palette.show(
      found.map((value) => ({ label: `/${value.name}`, detail: value.description, value })),
      true,
    );
  }

  async function send() {
    const text = input.value.trim();
    if (text === '' || input.readOnly) return;
    if (text.startsWith('/')) return typedOut(text.slice(1));
    input.readOnly = true;
    const sent = await actions.say(text);
    input.readOnly = false;
    if (sent) input.value = '';
  }

  /** @param {string} name */
  function typedOut(name) {
    const command = commands.find((each) => each.name === name.replace(/\s+/g, ' '));
    if (command) choose(command);
    else actions.fail(`There is no command /${name}`, 'Type / alone to see all that you may use.');
  }

  /** @param {Typed} command */
  function choose(command) {
    if (command.options.length === 0) {
      input.value = '';
      actions.run(command.name, {});
      return;
    }
    const { form, focus } = commandForm(command, {
      people,
      channels,
      autocomplete: (options, focused) => actions.autocomplete(command.name, options, focused),
      run: (options) => actions.run(command.name, options),
      close,
    });
    root.replaceChildren(form);
    sayForm.hidden = true;
    focus();
  }

  function close() {
    const hadFocus = root.contains(document.activeElement);
    root.replaceChildren();
    sayForm.hidden = false;
    input.value = '';
    if (hadFocus) input.focus();
  }

  return {
    close,
    /** Chooses a command by its name, as a mention or a suggestion does. @param {string} name */
    start(name) {
      close();
      if (commands.some((command) => command.name === name)) return typedOut(name);
      input.value = `/${name}`;
      input.focus();
      offer();
    },
    /**
     * @param {{ commands: Typed[], people: typeof people, channels: typeof channels,
     *   channelName: string, canWrite: boolean }} next
     */
    offerThese(next) {
      ({ commands, people, channels } = next);
      input.placeholder = next.canWrite
        ? `Message #${next.channelName} or /`
        : 'Only commands: type /';
      if (document.activeElement === input) offer();
    },
  };
}
