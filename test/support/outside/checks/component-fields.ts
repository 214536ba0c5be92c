import type { Fields } from '../../openapi/json.ts';
import { componentType } from '../components.ts';

const selectFields = 'custom_id placeholder min_values max_values required disabled';

/** The fields that each type of component may have, besides `type` and `id`. */
const fieldNames: Record<number, string> = {
  [componentType.row]: 'components',
  [componentType.button]: 'style label emoji custom_id sku_id url disabled',
  [componentType.select]: `${selectFields} options`,
  [componentType.textInput]:
    'custom_id style label min_length max_length required value placeholder',
  [componentType.userSelect]: `${selectFields} default_values`,
  [componentType.roleSelect]: `${selectFields} default_values`,
  [componentType.mentionableSelect]: `${selectFields} default_values`,
  [componentType.channelSelect]: `${selectFields} default_values channel_types`,
  [componentType.section]: 'components accessory',
  [componentType.text]: 'content',
  [componentType.thumbnail]: 'media description spoiler',
  [componentType.gallery]: 'items',
  [componentType.file]: 'file spoiler',
  [componentType.separator]: 'divider spacing',
  [componentType.container]: 'components accent_color spoiler',
  [componentType.label]: 'label description component',
  [componentType.upload]: 'custom_id min_values max_values required',
  [componentType.radio]: 'custom_id options required',
  [componentType.checkboxes]: 'custom_id options min_values max_values required',
  [componentType.checkbox]: 'custom_id default',
};

/** Faults of a component's field names, and of a type that Discord does not have. */
export function unknownComponentFields(field: Fields, at: string): string[] {
  const names = fieldNames[Number(field.type)];
  if (names === undefined) return [`${at}.type: there is no component of type ${field.type}`];
  const known = ['type', 'id', ...names.split(' ')];
  return unknownFields(field, known, at);
}

/** Faults for each field that is not among the known ones. */
export function unknownFields(field: Fields, known: readonly string[], at: string): string[] {
  const strange = Object.keys(field).filter((name) => !known.includes(name));
  return strange.map((name) => `${at ? `${at}.` : ''}${name}: unknown field`);
}
