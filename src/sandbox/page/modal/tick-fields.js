import { element, freshId } from '../ui/dom.js';
import { hint, REQUIRED, requiredMark } from './field-label.js';

/** @typedef {import('./field-label.js').FieldLabel} FieldLabel */
/** @typedef {import('./modal-fields.js').ModalField} ModalField */

/**
 * A radio group or a checkbox group.
 * @param {FieldLabel} label
 * @param {import('discord-api-types/v10').APIRadioGroupComponent |
 *   import('discord-api-types/v10').APICheckboxGroupComponent} component
 * @param {'radio' | 'checkbox'} kind
 * @returns {ModalField}
 */
export function tickField(label, component, kind) {
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
 * @param {FieldLabel} label
 * @param {import('discord-api-types/v10').APICheckboxComponent} component
 * @returns {ModalField}
 */
export function checkbox(label, component) {
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
