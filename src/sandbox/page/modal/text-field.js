import { element, freshId } from '../ui/dom.js';
import { hint, REQUIRED, requiredMark } from './field-label.js';

/** @typedef {import('discord-api-types/v10').APITextInputComponent} TextInput */
/** @typedef {import('./field-label.js').FieldLabel} FieldLabel */
/** @typedef {import('./modal-fields.js').ModalField} ModalField */

/**
 * @param {FieldLabel} label @param {TextInput} component
 * @returns {ModalField}
 */
export function textField(label, component) {
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
