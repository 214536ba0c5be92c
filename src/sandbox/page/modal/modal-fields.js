import { choicesOf, chosenIn } from '../messages/controls.js';
import { choiceList } from '../ui/choice-list.js';
import { element, freshId } from '../ui/dom.js';
import { hint, REQUIRED, requiredMark } from './field-label.js';
import { textField } from './text-field.js';
import { checkbox, tickField } from './tick-fields.js';

/** @typedef {import('./field-label.js').FieldLabel} FieldLabel */

/** @typedef {import('discord-api-types/v10').APIComponentInLabel} Inner */
/** @typedef {string | string[] | boolean} Value */
/**
 * One field of a modal. `fault` says why Discord's client would refuse to send it.
 * @typedef {object} ModalField
 * @property {string} customId
 * @property {HTMLElement} node
 * @property {() => Value | undefined} read Undefined if left empty.
 * @property {() => string} fault Empty if the field may be sent.
 * @property {() => void} focus
 */
/** @typedef {Pick<import('../messages/components.js').Surroundings, 'people' | 'channels'>} Offered */

/**
 * @param {FieldLabel} label
 * @param {Inner} component @param {Offered} offered
 * @returns {ModalField}
 */
export function modalField(label, component, offered) {
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

/**
 * @param {FieldLabel} label
 * @param {import('discord-api-types/v10').APISelectMenuComponent} component
 * @param {Offered} offered
 * @returns {ModalField}
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

/** @param {{ label: string }} label @param {string} customId @returns {ModalField} */
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
