import { type Fields, isFields, listOf, wordOf } from '../../openapi/json.ts';
import { componentType, placedComponents } from '../components.ts';
import { lengthOf } from '../limits.ts';

/** What a person enters in a modal, by custom_id; what is left out keeps its preset. */
export type ModalValues = Record<string, string | readonly string[] | boolean>;

function presetOf(field: Fields): string[] {
  const preset = listOf(field.options).filter((option) => option.default === true);
  const named = listOf(field.default_values);
  return [...preset.map(({ value }) => wordOf(value)), ...named.map(({ id }) => wordOf(id))];
}

function typedText(field: Fields, given: ModalValues[string] | undefined, what: string): string {
  const text = typeof given === 'string' ? given : wordOf(field.value);
  const length = lengthOf(text);
  if (length === 0 && field.required !== false) throw new Error(`${what} is required`);
  const low = Number(field.min_length ?? 0);
  const high = Number(field.max_length ?? 4000);
  if (length > 0 && (length < low || length > high)) {
    throw new Error(`${what} takes ${low} to ${high} characters, not ${length}`);
  }
  return text;
}

function chosen(field: Fields, given: ModalValues[string] | undefined, what: string): string[] {
  const values =
    typeof given === 'string' ? [given] : Array.isArray(given) ? given : presetOf(field);
  const options = listOf(field.options).map(({ value }) => value);
  const strange = values.find((value) => options.length > 0 && !options.includes(value));
  if (strange !== undefined) throw new Error(`${what} has no ${strange}; it has: ${options}`);
  if (values.length === 0 && field.required !== false) throw new Error(`${what} is required`);
  return values;
}

function filledField(field: Fields, values: ModalValues): Fields {
  const { type, id, custom_id: customId } = field;
  const given = values[wordOf(customId)];
  const what = `field ${customId}`;
  const own = { type, id, custom_id: customId };
  if (type === componentType.text) return { type, id };
  if (type === componentType.textInput) return { ...own, value: typedText(field, given, what) };
  if (type === componentType.radio) return { ...own, value: chosen(field, given, what)[0] ?? null };
  if (type === componentType.checkbox) return { ...own, value: given ?? field.default === true };
  return { ...own, values: chosen(field, given, what) };
}

function filledTop(field: Fields, values: ModalValues): Fields {
  const { type, id, component, components } = field;
  if (isFields(component)) return { type, id, component: filledField(component, values) };
  if (type !== componentType.row) return filledField(field, values);
  return { type, id, components: listOf(components).map((inner) => filledField(inner, values)) };
}

/**
 * The `data` of a modal submit. Throws where Discord's client would not send it: a required field
 * left empty, a text too short or too long, a choice that is not offered, a field that isn't there.
 */
export function modalPayload(modal: Fields, values: ModalValues): Fields {
  const ids = [...placedComponents(modal.components)].map(({ field }) => wordOf(field.custom_id));
  const strange = Object.keys(values).filter((name) => !ids.includes(name));
  if (strange.length > 0) {
    throw new Error(`the modal has no ${strange}; it has: ${ids.filter(Boolean).join(', ')}`);
  }
  const components = listOf(modal.components).map((field) => filledTop(field, values));
  return { custom_id: modal.custom_id, components };
}
