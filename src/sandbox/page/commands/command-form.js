import { element } from '../ui/dom.js';
import { optionField } from './option-fields.js';

/** @typedef {import('./commands.js').Typed} Typed */
/** @typedef {import('../../contract/member-actions.ts').OptionValues} OptionValues */
/**
 * @typedef {object} FormContext
 * @property {{ id: string, name: string }[]} people
 * @property {{ id: string, name: string }[]} channels
 * @property {(options: OptionValues, focused: string) =>
 *   Promise<import('../../contract/member-actions.ts').Choice[]>} autocomplete
 * @property {(options: OptionValues) => Promise<boolean>} run False when it failed: the form stays.
 * @property {() => void} close
 */

/**
 * The options of one command, ready to fill in.
 * @param {Typed} command @param {FormContext} context
 */
export function commandForm(command, context) {
  /** @type {import('./option-fields.js').Field[]} */
  const fields = command.options.map((option) =>
    optionField(option, {
      people: context.people,
      channels: context.channels,
      autocomplete: (focused) =>
        context.autocomplete({ ...read(), [focused]: textIn(focused) }, focused),
    }),
  );
  const run = element('button', { type: 'submit', class: 'primary' }, `Run /${command.name}`);
  const form = element(
    'form',
    { class: 'command-form', 'aria-label': `/${command.name}`, onsubmit: onSubmit },
    element(
      'p',
      { class: 'command-name' },
      element('strong', {}, `/${command.name}`),
      ` ${command.description}`,
    ),
    element('div', { class: 'fields' }, ...fields.map(({ node }) => node)),
    element(
      'div',
      { class: 'row' },
      run,
      element('button', { type: 'button', class: 'secondary', onclick: context.close }, 'Cancel'),
    ),
  );
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') context.close();
  });

  /** @param {string} name */
  function textIn(name) {
    return fields.find(({ option }) => option.name === name)?.read() ?? '';
  }

  function read() {
    /** @type {OptionValues} */
    const values = {};
    for (const field of fields) {
      const value = field.read();
      if (value !== undefined) values[field.option.name] = value;
    }
    return values;
  }

  /** @param {SubmitEvent} event */
  async function onSubmit(event) {
    event.preventDefault();
    if (run.getAttribute('aria-busy') === 'true') return;
    run.setAttribute('aria-busy', 'true');
    const done = await context.run(read());
    run.removeAttribute('aria-busy');
    if (done) context.close();
  }

  return {
    form,
    focus() {
      const first = fields.find(({ option }) => option.required) ?? { control: run };
      first.control.focus();
    },
  };
}
