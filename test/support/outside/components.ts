import { type Fields, fieldsOf, isFields, listOf, wordOf } from '../openapi/json.ts';

/** Discord's numbers for components. */
export const componentType = {
  row: 1,
  button: 2,
  select: 3,
  textInput: 4,
  userSelect: 5,
  roleSelect: 6,
  mentionableSelect: 7,
  channelSelect: 8,
  section: 9,
  text: 10,
  thumbnail: 11,
  gallery: 12,
  file: 13,
  separator: 14,
  container: 17,
  label: 18,
  upload: 19,
  radio: 21,
  checkboxes: 22,
  checkbox: 23,
} as const;

/** One component and where it is, such as `components[0].accessory`. */
export interface PlacedComponent {
  at: string;
  field: Fields;
  /** The component that it lies in; undefined at the top. */
  parent: Fields | undefined;
}

/** Every component of a list, from top to bottom, those inside others included. */
export function* placedComponents(
  components: unknown,
  at = 'components',
  parent?: Fields,
): Generator<PlacedComponent> {
  for (const [index, field] of listOf(components).entries()) {
    yield* placedComponent(field, `${at}[${index}]`, parent);
  }
}

function* placedComponent(field: Fields, at: string, parent?: Fields): Generator<PlacedComponent> {
  yield { at, field, parent };
  yield* placedComponents(field.components, `${at}.components`, field);
  for (const name of ['accessory', 'component']) {
    const inner = field[name];
    if (isFields(inner)) yield* placedComponent(inner, `${at}.${name}`, field);
  }
}

/** All text that a person reads in a message or modal: content, texts, labels, options. */
export function readText(message: Fields): string {
  const words = [wordOf(message.title), wordOf(message.content)];
  for (const { field } of placedComponents(message.components)) {
    words.push(wordOf(field.content), wordOf(field.label), wordOf(field.description));
    words.push(wordOf(fieldsOf(field.media).description));
    for (const option of listOf(field.options)) words.push(wordOf(option.label));
  }
  for (const embed of listOf(message.embeds)) {
    words.push(wordOf(embed.title), wordOf(embed.description));
    for (const { name, value } of listOf(embed.fields)) words.push(wordOf(name), wordOf(value));
  }
  return words.filter(Boolean).join('\n');
}
