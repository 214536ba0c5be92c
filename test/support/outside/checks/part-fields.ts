import type { Fields } from '../../openapi/json.ts';
import { part } from '../parts.ts';

const selectFields = 'custom_id placeholder min_values max_values required disabled';

/** The fields that each type of component may have, besides `type` and `id`. */
const fieldNames: Record<number, string> = {
  [part.row]: 'components',
  [part.button]: 'style label emoji custom_id sku_id url disabled',
  [part.select]: `${selectFields} options`,
  [part.textInput]: 'custom_id style label min_length max_length required value placeholder',
  [part.userSelect]: `${selectFields} default_values`,
  [part.roleSelect]: `${selectFields} default_values`,
  [part.mentionableSelect]: `${selectFields} default_values`,
  [part.channelSelect]: `${selectFields} default_values channel_types`,
  [part.section]: 'components accessory',
  [part.text]: 'content',
  [part.thumbnail]: 'media description spoiler',
  [part.gallery]: 'items',
  [part.file]: 'file spoiler',
  [part.separator]: 'divider spacing',
  [part.container]: 'components accent_color spoiler',
  [part.label]: 'label description component',
  [part.upload]: 'custom_id min_values max_values required',
  [part.radio]: 'custom_id options required',
  [part.checkboxes]: 'custom_id options min_values max_values required',
  [part.checkbox]: 'custom_id default',
};

/** Faults of a component's field names; a type that Discord does not have is one too. */
export function unknownPartFields(field: Fields, at: string): string[] {
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
