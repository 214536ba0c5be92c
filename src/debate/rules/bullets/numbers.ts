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
type Numbers = {
  readonly free: ReadonlySet<string>;
  /** Those of the free ones that are written in digits, and those before a percent sign. */
  readonly digits: ReadonlySet<string>;
  readonly percents: ReadonlySet<string>;
  /** Digits inside names: they vouch for names only. */
  readonly named: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
};

/**
 * The first number of a sentence that is in no cited item nor in the facts; undefined when there is
 * none. Numbers may be digits of any script, in a name, or English words from three on; a value is
 * the same whether it is written 28.8 or 28,8, 1,000 or 1000, 7B or seven billion.
 */
export function strangeNumber(
  text: string,
  items: readonly string[],
  facts: readonly string[],
): string | undefined {
  const own = numbersOf(withoutToldNumbers(text.normalize('NFKC'), facts));
  const known = items.map(numbersOf);
  const has = (set: keyof Numbers, value: string) => known.some((one) => one[set].has(value));
  return (
    [...own.free].find((value) => !has('free', value)) ??
    [...own.percents].find((value) => !has('digits', value)) ??
    [...own.named].find((value) => !has('named', value) && !has('free', value)) ??
    [...own.words].find((value) => !has('words', value))
  );
}

function numbersOf(text: string): Numbers {
  const plain = asciiDigits(text.normalize('NFKC'));
  const { values, words: told } = numberWords(plain);
  const free = new Set<string>(values);
  const written = new Set((plain.match(NUMBER) ?? []).map(plainNumber));
  const named = new Set<string>();
  const words = new Set<string>(told);
  const addSize = (value: string, unit: string) => {
    free.add(plainNumber(value));
    const scale = unit.toLowerCase();
    words.add(SCALES[scale] ?? scale.replace(/s$/, ''));
  };
  const withoutSizes = plain.replace(SIZE, (_, value: string, unit: string) => {
    addSize(value, unit);
    return ' ';
  });
  const rest = withoutSizes.replace(NAME, (name) => {
    for (const [digits] of name.matchAll(NUMBER)) named.add(plainNumber(digits));
    // "AstroSage-8B" tells a size as well.
    const [, value, unit] = /-(\d+(?:\.\d+)?)([bm])$/iu.exec(name) ?? [];
    if (value !== undefined && unit !== undefined) addSize(value, unit);
    return ' ';
  });
  for (const [digits] of rest.matchAll(NUMBER)) free.add(plainNumber(digits));
  const percents = [...plain.matchAll(PERCENT)].map(([, value = '']) => plainNumber(value));
  const spelt = new Set(values);
  const digits = new Set([...free].filter((value) => !spelt.has(value) || written.has(value)));
  return { free, digits, percents: new Set(percents), named, words };
}

/**
 * Without numbers that stand as in the facts, with the same word or sign before or behind them.
 * The 6 of "6 of 8 claims" vouches for no "6 times smaller".
 */
function withoutToldNumbers(text: string, facts: readonly string[]): string {
  const pairs = facts.flatMap((fact) => pairsOf(fact).flat());
  const told = new Set(pairs.filter((pair) => pair === pair.trim()));
  let rest = text;
  for (const [before, behind] of pairsOf(text)) {
    const [, number = ''] = before.split(' ');
    if (told.has(before) || told.has(behind)) {
      rest = rest.replace(
        new RegExp(`(?<![\\d.,])${number.replace('.', '\\.')}(?![\\d])`, 'u'),
        ' ',
      );
    }
  }
  return rest;
}

// What tells a number of the tally: "claim 3", "54 : 46", "6 of 8 claims", "3 people".
const BEFORE = new Set(['claim', ':', 'of']);
const BEHIND = new Set([':', 'of', 'people', 'person', 'sources', 'source', 'claims']);

/** Each number of a text with the word or sign before it, and with the one behind it. */
function pairsOf(text: string): (readonly [string, string])[] {
  const tokens = text.toLowerCase().match(/\p{L}+|\d+(?:[.,]\d+)*|[^\s\p{L}\d]/gu) ?? [];
  return tokens.flatMap((token, at) => {
    if (!/^\d/.test(token)) return [];
    const [before = '', behind = ''] = [tokens[at - 1], tokens[at + 1]];
    return [
      [
        `${BEFORE.has(before) ? before : ''} ${token}`,
        `${token} ${BEHIND.has(behind) ? behind : ''}`,
      ] as const,
    ];
  });
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
