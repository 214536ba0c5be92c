import { element, freshId } from './dom.js';
import { createSuggestions } from './suggestions.js';

/** @typedef {import('discord-api-types/v10').APIApplicationCommandBasicOption} Option */
/** @typedef {import('../types.ts').OptionValues} OptionValues */
/** @typedef {OptionValues[string] | undefined} Value */
/**
 * One option of a command on the screen. `read` answers what stands in it, undefined when empty.
 * @typedef {{ option: Option, node: HTMLElement, control: HTMLElement, read: () => Value }} Field
 */
/**
 * @typedef {object} FieldContext
 * @property {{ id: string, name: string }[]} people
 * @property {{ id: string, name: string }[]} channels
 * @property {(focused: string) => Promise<import('../types.ts').Choice[]>} complete
 */

/** Completion waits this long for the next letter. */
const TYPING_MS = 120;
const STRING = 3;
const INTEGER = 4;
const BOOLEAN = 5;
const USER = 6;
const CHANNEL = 7;
const MENTIONABLE = 9;
const NUMBER = 10;

/** @param {Option} option @param {FieldContext} context @returns {Field} */
export function optionField(option, context) {
  const id = freshId('option');
  const { control, read, extra } = controlFor(option, context);
  control.id = id;
  control.setAttribute('name', option.name);
  control.setAttribute('aria-describedby', `${id}-hint`);
  if (option.required) control.setAttribute('required', '');
  const node = element(
    'div',
    { class: 'field' },
    element(
      'label',
      { for: id },
      option.name,
      element('small', {}, option.required ? ' required' : ' optional'),
    ),
    element('div', { class: 'combo' }, control, extra),
    element('small', { id: `${id}-hint`, class: 'hint' }, option.description),
  );
  return { option, node, control, read };
}

/**
 * @param {Option} option @param {FieldContext} context
 * @returns {{ control: HTMLElement, read: () => Value, extra?: HTMLElement }}
 */
function controlFor(option, context) {
  if ('choices' in option && option.choices && option.choices.length > 0) {
    return selectOf(option.choices);
  }
  if ('autocomplete' in option && option.autocomplete) return completing(option, context);
  switch (option.type) {
    case BOOLEAN:
      return selectOf([
        { name: 'True', value: true },
        { name: 'False', value: false },
      ]);
    case CHANNEL:
      return selectOf(context.channels.map(({ id, name }) => ({ name: `#${name}`, value: id })));
    case USER:
    case MENTIONABLE:
      return selectOf(context.people.map(({ id, name }) => ({ name: `@${name}`, value: id })));
    case STRING:
    case INTEGER:
    case NUMBER:
      return typed(option);
    default:
      return selectOf([]);
  }
}

/** @param {{ name: string, value: string | number | boolean }[]} choices */
function selectOf(choices) {
  const control = element(
    'select',
    {},
    element('option', { value: '' }, '—'),
    ...choices.map(({ name }, at) => element('option', { value: at }, name)),
  );
  return {
    control,
    read: () => (control.value === '' ? undefined : choices[Number(control.value)]?.value),
  };
}

/** @param {Option} option */
function typed(option) {
  const whole = option.type === INTEGER;
  const numeric = whole || option.type === NUMBER;
  const control = element('input', {
    type: numeric ? 'number' : 'text',
    step: numeric ? (whole ? 1 : 'any') : undefined,
    autocomplete: 'off',
    ...limits(option),
  });
  return { control, read: () => typedValue(option, control.value) };
}

/** @param {Option} option */
function limits(option) {
  return {
    min: 'min_value' in option ? option.min_value : undefined,
    max: 'max_value' in option ? option.max_value : undefined,
    minlength: 'min_length' in option ? option.min_length : undefined,
    maxlength: 'max_length' in option ? option.max_length : undefined,
  };
}

/** @param {Option} option @param {string} text @returns {Value} */
function typedValue(option, text) {
  if (text === '') return undefined;
  if (option.type !== INTEGER && option.type !== NUMBER) return text;
  const number = Number(text);
  // What is no number goes out as it was typed: completion needs it, and the sandbox refuses it.
  return Number.isNaN(number) ? text : number;
}

/** @param {Option} option @param {FieldContext} context */
function completing(option, context) {
  const control = element('input', { type: 'text', autocomplete: 'off', ...limits(option) });
  const list = element('ul', { class: 'suggestions', 'aria-label': option.name });
  /** @type {import('../types.ts').Choice | undefined} */
  let picked;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  let asked = 0;
  const suggestions = createSuggestions({
    input: control,
    list,
    onPick: (/** @type {import('../types.ts').Choice} */ choice) => {
      picked = choice;
      control.value = choice.name;
      asked += 1;
    },
  });

  async function suggest() {
    asked += 1;
    const mine = asked;
    const choices = await context.complete(option.name);
    // A slow answer must not replace the one to what was typed since.
    if (mine !== asked || document.activeElement !== control) return;
    suggestions.show(
      choices.map((choice) => ({ label: choice.name, value: choice })),
      false,
    );
  }

  control.addEventListener('input', () => {
    picked = undefined;
    clearTimeout(timer);
    timer = setTimeout(suggest, TYPING_MS);
  });
  control.addEventListener('focus', () => {
    if (!picked) suggest();
  });
  control.addEventListener('keydown', (event) => {
    if (!suggestions.key(event) && event.key === 'ArrowDown') suggest();
  });
  return {
    control,
    extra: list,
    read: () => (picked ? picked.value : typedValue(option, control.value)),
  };
}
