import { element, freshId } from '../ui/dom.js';
import { autocompleteField } from './autocomplete-field.js';
import { limits, typedValue } from './typed-value.js';

/** @typedef {import('discord-api-types/v10').APIApplicationCommandBasicOption} Option */
/** @typedef {import('../../contract/member-actions.ts').OptionValues} OptionValues */
/** @typedef {OptionValues[string] | undefined} Value */
/**
 * One option of a command on the screen. `read` gives its value, undefined when empty.
 * @typedef {{ option: Option, node: HTMLElement, control: HTMLElement, read: () => Value }} Field
 */
/**
 * @typedef {object} FieldContext
 * @property {{ id: string, name: string }[]} people
 * @property {{ id: string, name: string }[]} channels
 * @property {(focused: string) => Promise<import('../../contract/member-actions.ts').Choice[]>} autocomplete
 */

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
  if ('autocomplete' in option && option.autocomplete) return autocompleteField(option, context);
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
