import { numberWords } from './number-words.ts';

const NUMBER = /\d+(?:[.,·'’]\d+)*/gu;
// Begins with a letter and holds its digits: GPT-4o, AstroSage-8B, o3.
const NAME = /(?<![\p{L}\p{N}.])\p{L}[\p{L}\p{N}]*(?:[-.][\p{L}\p{N}]+)*(?![\p{L}\p{N}])/gu;
const SIZE =
  /(?<![\p{L}\d.,])(\d+(?:[.,]\d+)*)[ -]?(b|bn|m|k|t|billions?|millions?|thousands?|trillions?|hundreds?)(?![\p{L}\p{N}])/giu;
const PERCENT = /(\d+(?:[.,·]\d+)*)\s*[%٪]/gu;
const SCALES: Readonly<Record<string, string>> = {
  b: 'billion',
  bn: 'billion',
  m: 'million',
  k: 'thousand',
  t: 'trillion',
};

/** All that a text says in numbers, as plain decimals, and the words that scale or share. */
export type Numbers = {
  readonly free: ReadonlySet<string>;
  /** Those of the free ones that are written in digits, and those before a percent sign. */
  readonly digits: ReadonlySet<string>;
  readonly percents: ReadonlySet<string>;
  /** Digits inside names: they vouch for names only. */
  readonly named: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
};

/** Reads the numbers of a text: digits of any script, in names and apart, and English words. */
export function numbersOf(text: string): Numbers {
  const plain = asciiDigits(text.normalize('NFKC'));
  const { values, words: told } = numberWords(plain);
  const sizes = [...plain.matchAll(SIZE)].map(([, value = '', unit = '']) => sizeOf(value, unit));
  const rest = plain.replace(SIZE, ' ');
  const names = rest.match(NAME) ?? [];
  sizes.push(...names.flatMap(sizeInName));
  const standing = rest.replace(NAME, ' ').match(NUMBER) ?? [];
  const digits = new Set([...standing.map(plainNumber), ...sizes.map(({ value }) => value)]);
  return {
    free: new Set([...digits, ...values]),
    digits,
    percents: new Set([...plain.matchAll(PERCENT)].map(([, value = '']) => plainNumber(value))),
    named: new Set(names.flatMap((name) => name.match(NUMBER) ?? []).map(plainNumber)),
    words: new Set([...told, ...sizes.map(({ scale }) => scale)]),
  };
}

type Size = { readonly value: string; readonly scale: string };

function sizeOf(value: string, unit: string): Size {
  const word = unit.toLowerCase();
  return { value: plainNumber(value), scale: SCALES[word] ?? word.replace(/s$/, '') };
}

/** "AstroSage-8B" tells a size as well. */
function sizeInName(name: string): Size[] {
  const [, value, unit] = /-(\d+(?:\.\d+)?)([bm])$/iu.exec(name) ?? [];
  return value === undefined || unit === undefined ? [] : [sizeOf(value, unit)];
}

/** "1,000" is 1000 and "28,8" is 28.8, whichever sign a language uses. */
function plainNumber(written: string): string {
  const plain = written.replace(/['’]/g, '').replaceAll('·', '.');
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(plain)) return plain.replaceAll(',', '');
  const decimal = /^\d+,\d+$/.test(plain) ? plain.replace(',', '.') : plain;
  const short = decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal;
  return short.replace(/^0+(?=\d)/, '');
}

function asciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    let zero = code;
    while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
    return String((code - zero) % 10);
  });
}
