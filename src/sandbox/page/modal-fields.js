import { choiceList } from './choice-list.js';
import { choicesOf, chosenIn } from './controls.js';
import { element, freshId } from './dom.js';

/** @typedef {import('discord-api-types/v10').APIComponentInLabel} Inner */
/** @typedef {import('discord-api-types/v10').APITextInputComponent} TextInput */
/** @typedef {string | string[] | boolean} Value */
/**
 * One field of a form. `fault` says what Discord's client would refuse to send.
 * @typedef {object} FormField
 * @property {string} customId
 * @property {HTMLElement} node
 * @property {() => Value | undefined} read Undefined when left empty.
 * @property {() => string} fault Empty when the field may be sent.
 * @property {() => void} focus
 */
/** @typedef {Pick<import('./components.js').Surroundings, 'people' | 'channels'>} Offered */

const REQUIRED = 'This field is required.';

/**
 * @param {{ label: string, description?: string | undefined }} label
 * @param {Inner} component @param {Offered} offered
 * @returns {FormField}
 */
export function formField(label, component, offered) {
  switch (component.type) {
    case 4:
      return textField(label, component);
    case 21:
      return tickField(label, component, 'radio');
    case 22:
      return tickField(label, component, 'checkbox');
    case 23:
      return checkbox(label, component);
    case 19:
      return unsupported(label, component.custom_id);
    default:
      return selectField(label, component, offered);
  }
}

/** @param {{ description?: string | undefined }} label @param {string} id */
function hint(label, id) {
  return (
    label.description && element('small', { id: `${id}-hint`, class: 'hint' }, label.description)
  );
}

/** @param {boolean} required */
function requiredMark(required) {
  return element('small', {}, required ? ' required' : ' optional');
}

/**
 * @param {{ label: string, description?: string | undefined }} label @param {TextInput} component
 * @returns {FormField}
 */
function textField(label, component) {
  const id = freshId('field');
  const required = component.required ?? true;
  const long = component.style === 2;
  const control = element(long ? 'textarea' : 'input', {
    id,
    name: component.custom_id,
    rows: long ? 5 : undefined,
    type: long ? undefined : 'text',
    maxlength: component.max_length ?? 4_000,
    placeholder: component.placeholder,
    autocomplete: 'off',
    'aria-describedby': `${id}-hint ${id}-count`,
    oninput: count,
  });
  control.value = component.value ?? '';
  const counter = element('small', { id: `${id}-count`, class: 'count' });
  const least = component.min_length ?? 0;

  function count() {
    const most = component.max_length ?? 4_000;
    const range = least > 0 ? `${least} to ${most}` : `at most ${most}`;
    counter.textContent = `${control.value.length} characters, ${range}`;
  }

  count();
  return {
    customId: component.custom_id,
    node: element(
      'div',
      { class: 'field' },
      element('label', { for: id }, label.label, requiredMark(required)),
      hint(label, id),
      control,
      long && counter,
    ),
    read: () => control.value,
    fault() {
      if (control.value === '') return required ? REQUIRED : '';
      if (control.value.length >= least) return '';
      return `Must be at least ${least} characters; it has ${control.value.length}.`;
    },
    focus: () => control.focus(),
  };
}

/**
 * A radio group or a checkbox group.
 * @param {{ label: string, description?: string | undefined }} label
 * @param {import('discord-api-types/v10').APIRadioGroupComponent |
 *   import('discord-api-types/v10').APICheckboxGroupComponent} component
 * @param {'radio' | 'checkbox'} kind
 * @returns {FormField}
 */
function tickField(label, component, kind) {
  const id = freshId('field');
  const required = component.required ?? true;
  const least = 'min_values' in component ? (component.min_values ?? 1) : 1;
  const most = 'max_values' in component ? (component.max_values ?? Infinity) : Infinity;
  const ticks = component.options.map((option) => tick(option, id, kind));
  const chosen = () => ticks.filter(({ input }) => input.checked).map(({ input }) => input.value);
  return {
    customId: component.custom_id,
    node: element(
      'fieldset',
      { class: 'field', 'aria-describedby': `${id}-hint` },
      element('legend', {}, label.label, requiredMark(required)),
      hint(label, id),
      ...ticks.map(({ node }) => node),
    ),
    read: () => (kind === 'radio' ? chosen()[0] : chosen()),
    fault() {
      const count = chosen().length;
      if (count === 0) return required ? REQUIRED : '';
      if (count < least) return `Choose at least ${least}.`;
      return count > most ? `Choose at most ${most}.` : '';
    },
    focus: () => ticks[0]?.input.focus(),
  };
}

/**
 * @param {{ value: string, label: string, description?: string, default?: boolean }} option
 * @param {string} name @param {string} type
 */
function tick(option, name, type) {
  const input = element('input', { type, name, value: option.value });
  input.checked = option.default === true;
  const node = element(
    'label',
    { class: 'tick' },
    input,
    element('span', {}, option.label),
    option.description && element('small', {}, option.description),
  );
  return { input, node };
}

/**
 * @param {{ label: string, description?: string | undefined }} label
 * @param {import('discord-api-types/v10').APICheckboxComponent} component
 * @returns {FormField}
 */
function checkbox(label, component) {
  const option = { ...label, value: 'true', default: component.default === true };
  const { input, node } = tick(
    /** @type {typeof option & { description: string }} */ (option),
    '',
    'checkbox',
  );
  return {
    customId: component.custom_id,
    node: element('div', { class: 'field' }, node),
    read: () => input.checked,
    fault: () => '',
    focus: () => input.focus(),
  };
}

/**
 * @param {{ label: string, description?: string | undefined }} label
 * @param {import('discord-api-types/v10').APISelectMenuComponent} component
 * @param {Offered} offered
 * @returns {FormField}
 */
function selectField(label, component, offered) {
  const id = freshId('field');
  const required = component.required ?? true;
  const least = required ? Math.max(1, component.min_values ?? 1) : 0;
  let values = chosenIn(component);
  const list = choiceList({
    key: component.custom_id,
    label: label.label,
    placeholder: component.placeholder || 'Choose',
    choices: choicesOf(component, offered),
    chosen: values,
    least,
    most: component.max_values ?? 1,
    onChoose: (next) => {
      values = next;
    },
  });
  return {
    customId: component.custom_id,
    node: element(
      'div',
      { class: 'field' },
      element('p', { class: 'label' }, label.label, requiredMark(required)),
      hint(label, id),
      list,
    ),
    read: () => values,
    fault: () => (values.length < least ? REQUIRED : ''),
    focus: () => list.querySelector('button')?.focus(),
  };
}

/** @param {{ label: string }} label @param {string} customId @returns {FormField} */
function unsupported(label, customId) {
  return {
    customId,
    node: element(
      'p',
      { class: 'subtext' },
      `${label.label}: files cannot be sent in the sandbox.`,
    ),
    read: () => undefined,
    fault: () => '',
    focus: () => undefined,
  };
}
