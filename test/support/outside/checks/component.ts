import { type Fields, isFields, listOf, wordOf } from '../../openapi/json.ts';
import { componentType } from '../components.ts';
import { lengthOf } from '../limits.ts';

/** Adds a fault `at: says` to the list when it is one. */
export type Tell = (isFault: boolean, at: string, says: string) => void;

const tooLong = (value: unknown, most: number) => lengthOf(wordOf(value)) > most;
const outside = (count: number, low: number, high: number) => count < low || count > high;

function checkButton(button: Fields, at: string, tell: Tell): void {
  const { style, label, emoji, url, custom_id: id } = button;
  const isLink = style === 5;
  tell(!isLink && style !== 6 && !id, `${at}.custom_id`, 'a button needs one');
  tell(isLink && !/^(https?|discord):\/\//.test(wordOf(url)), `${at}.url`, 'a link needs one');
  tell(isLink && tooLong(url, 512), `${at}.url`, 'over 512 characters');
  tell(isLink && id !== undefined, `${at}.custom_id`, 'a link has none');
  tell(!label && !emoji && style !== 6, `${at}.label`, 'a button needs a label or an emoji');
  tell(tooLong(label, 80), `${at}.label`, 'over 80 characters');
}

/** How many options each kind of choice has. */
const optionCounts: Record<number, readonly [number, number]> = {
  [componentType.select]: [1, 25],
  [componentType.radio]: [2, 10],
  [componentType.checkboxes]: [1, 10],
};

/** How many of its options may be chosen at once. */
function mostChosen({ type, max_values: most }: Fields, count: number): number {
  if (type === componentType.radio) return 1;
  return Number(most ?? (type === componentType.checkboxes ? count : 1));
}

function checkOptions(field: Fields, at: string, tell: Tell): void {
  const options = listOf(field.options);
  const [low, high] = optionCounts[Number(field.type)] ?? [1, 25];
  tell(outside(options.length, low, high), `${at}.options`, `from ${low} to ${high}`);
  const values = options.map(({ value }) => value);
  tell(new Set(values).size < values.length, `${at}.options`, 'a value stands twice');
  for (const [index, { label, value, description }] of options.entries()) {
    const place = `${at}.options[${index}]`;
    tell(!label || tooLong(label, 100), `${place}.label`, '1 to 100 characters');
    tell(!value || tooLong(value, 100), `${place}.value`, '1 to 100 characters');
    tell(tooLong(description, 100), `${place}.description`, 'over 100 characters');
  }
  const chosen = options.filter(({ default: preset }) => preset === true).length;
  const most = mostChosen(field, options.length);
  tell(chosen > most, `${at}.options`, `${chosen} are chosen beforehand, at most ${most} may be`);
  const least = Number(field.min_values ?? 0);
  tell(
    least > options.length || most > Math.max(options.length, 1),
    at,
    'asks for more than it has',
  );
  tell(least > most, `${at}.min_values`, 'above max_values');
}

function checkRow(row: Fields, at: string, tell: Tell): void {
  const inner = listOf(row.components);
  const buttons = inner.filter(({ type }) => type === componentType.button).length;
  const alone = inner.length === 1 && buttons === 0;
  const fits = alone || (inner.length === buttons && !outside(buttons, 1, 5));
  tell(!fits, `${at}.components`, 'a row has 1 to 5 buttons or one select');
}

function checkSection(section: Fields, at: string, tell: Tell): void {
  const texts = listOf(section.components);
  tell(outside(texts.length, 1, 3), `${at}.components`, '1 to 3 texts');
  tell(
    texts.some(({ type }) => type !== componentType.text),
    `${at}.components`,
    'only texts',
  );
  const accessory = isFields(section.accessory) ? section.accessory.type : undefined;
  const fits = accessory === componentType.button || accessory === componentType.thumbnail;
  tell(!fits, `${at}.accessory`, 'a button or a thumbnail is needed');
}

function checkGallery(gallery: Fields, at: string, tell: Tell): void {
  const items = listOf(gallery.items);
  tell(outside(items.length, 1, 10), `${at}.items`, '1 to 10 items');
  for (const [index, { description }] of items.entries()) {
    tell(tooLong(description, 1024), `${at}.items[${index}].description`, 'over 1,024 characters');
  }
}

function checkText(text: Fields, at: string, tell: Tell): void {
  tell(!wordOf(text.content), `${at}.content`, 'is empty');
  tell(tooLong(text.content, 4000), `${at}.content`, 'over 4,000 characters');
}

function checkTextInput(input: Fields, at: string, tell: Tell): void {
  const { style, value, placeholder, min_length: low = 0, max_length: high = 4000 } = input;
  tell(style !== 1 && style !== 2, `${at}.style`, '1 or 2');
  tell(outside(Number(low), 0, 4000), `${at}.min_length`, '0 to 4,000');
  tell(outside(Number(high), 1, 4000), `${at}.max_length`, '1 to 4,000');
  tell(Number(low) > Number(high), `${at}.min_length`, 'above max_length');
  tell(tooLong(value, Number(high)), `${at}.value`, 'longer than max_length');
  tell(tooLong(placeholder, 100), `${at}.placeholder`, 'over 100 characters');
}

function checkLabel(label: Fields, at: string, tell: Tell): void {
  tell(!label.label || tooLong(label.label, 45), `${at}.label`, '1 to 45 characters');
  tell(tooLong(label.description, 100), `${at}.description`, 'over 100 characters');
  tell(!isFields(label.component), `${at}.component`, 'is missing');
}

const checks: Record<number, (field: Fields, at: string, tell: Tell) => void> = {
  [componentType.row]: checkRow,
  [componentType.button]: checkButton,
  [componentType.select]: checkOptions,
  [componentType.radio]: checkOptions,
  [componentType.checkboxes]: checkOptions,
  [componentType.section]: checkSection,
  [componentType.gallery]: checkGallery,
  [componentType.text]: checkText,
  [componentType.textInput]: checkTextInput,
  [componentType.label]: checkLabel,
};

/** What is wrong with one component by itself, by Discord's limits. */
export function checkComponent(field: Fields, at: string, tell: Tell): void {
  const { custom_id: id, placeholder, type } = field;
  tell(id !== undefined && (!id || tooLong(id, 100)), `${at}.custom_id`, '1 to 100 characters');
  tell(
    type !== componentType.button && id === undefined && needsId(type),
    `${at}.custom_id`,
    'is missing',
  );
  tell(tooLong(placeholder, 150), `${at}.placeholder`, 'over 150 characters');
  checks[Number(type)]?.(field, at, tell);
}

function needsId(type: unknown): boolean {
  return [3, 4, 5, 6, 7, 8, 19, 21, 22, 23].includes(Number(type));
}
