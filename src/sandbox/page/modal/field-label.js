import { element } from '../ui/dom.js';

/** @typedef {{ label: string, description?: string | undefined }} FieldLabel */

export const REQUIRED = 'This field is required.';

/** @param {FieldLabel} label @param {string} id */
export function hint(label, id) {
  return (
    label.description && element('small', { id: `${id}-hint`, class: 'hint' }, label.description)
  );
}

/** @param {boolean} required */
export function requiredMark(required) {
  return element('small', {}, required ? ' required' : ' optional');
}
