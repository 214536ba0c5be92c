import { type Numbers, numbersOf } from './numbers/number-sets.ts';
import { readNumbers } from './numbers/read-numbers.ts';

/**
 * The first number of a sentence that is neither in a cited item nor in the facts; undefined when
 * there is none. Numbers may be digits of any script, in a name, or words from three on. A value is
 * the same whether it is written 28.8 or 28,8, 5,000 or five thousand in any language, 7B or seven
 * billion; with a sign, as a fraction, as a power or as a percentage it is a different value. A
 * currency that no item has, and a share above the whole, are unsupported too.
 */
export function unsupportedNumber(
  text: string,
  items: readonly string[],
  facts: readonly string[],
): string | undefined {
  const own = numbersOf(withoutToldNumbers(text, facts));
  const known = items.map(numbersOf);
  const has = (set: keyof Numbers, value: string) => known.some((one) => one[set].has(value));
  return (
    moreThanAll(text, items) ??
    [...own.free].find((value) => !has('free', value)) ??
    [...own.percents].find((value) => !has('percents', value)) ??
    [...own.named].find((value) => !has('named', value) && !has('free', value)) ??
    [...own.words].find((value) => !has('words', value))
  );
}

/** The larger number of "nine of seven", where no item has that. */
function moreThanAll(text: string, items: readonly string[]): string | undefined {
  const known = new Set(items.flatMap((item) => sharesIn(item).map((share) => share.join(' '))));
  const odd = sharesIn(text).find((share) => {
    const [part, all] = share.map(Number);
    return (part ?? 0) > (all ?? 0) && !known.has(share.join(' '));
  });
  return odd?.[0];
}

/** "Seven of nine", "7 out of the 9": both numbers of each share. */
function sharesIn(text: string): [string, string][] {
  const { plain, numbers } = readNumbers(text);
  return numbers.flatMap((part, at): [string, string][] => {
    const all = numbers[at + 1];
    const isShare =
      all !== undefined && /^ (?:out )?of (?:the |all )?$/iu.test(plain.slice(part.end, all.at));
    return isShare && part.unit === 'bare' && !part.named && !all.named
      ? [[part.value, all.value]]
      : [];
  });
}

/**
 * Without the numbers that are in the facts with the same word or sign before or after them: the 6
 * of "6 of 8 claims" does not support "6 times smaller".
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

// What marks a number of the tally: "claim 3", "54 : 46", "6 of 8 claims", "3 people".
const BEFORE = new Set(['claim', ':', 'of']);
const BEHIND = new Set([':', 'of', 'people', 'person', 'sources', 'source', 'claims']);

/** Each number of a text with the word or sign before it, and with the one after it. */
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
