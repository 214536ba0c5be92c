import { FACTORS, PARTS, SCALES, SPELLED } from './spelled-words.ts';
import { fraction } from './value.ts';

export type Spelled = {
  readonly value: string;
  readonly at: number;
  readonly end: number;
};

type Word = {
  readonly text: string;
  readonly at: number;
  readonly end: number;
  /** Whether only a space or a hyphen stands before the next word. */
  readonly joins: boolean;
  /** Whether it stands behind a stroke: $3/million. */
  readonly isOver: boolean;
};

/** Words between the parts of one number: two hundred and five. */
const LINKS = new Set(['and', 'und', 'y', 'et', 'и']);
/** What follows a share after "a": a third of them, unlike a third model. */
const SHARED = new Set(['of', 'less', 'more', 'fewer', 'smaller', 'larger', 'der', 'de', 'des']);
/** Words before a denominator: "3 per million" is by one million. */
const PER = new Set(['per', 'every', 'each', 'pro', 'je', 'par', 'por', 'cada', 'chaque']);
const ONE = new Set(['a', 'an', 'one', 'ein', 'eine', 'un', 'una', 'une', 'один', 'одна']);

/**
 * Numbers that are spelled out: "five thousand", "twenty-five", "two thirds", "a million". Zero,
 * one and two by themselves are left out, since they seldom count anything: "one of them".
 */
export function spelledNumbers(text: string): Spelled[] {
  const words = [...text.toLowerCase().matchAll(/\p{L}+/gu)].map(({ 0: word, index }): Word => {
    const end = index + word.length;
    const joins = /^[\s-]{1,2}\p{L}/u.test(text.slice(end));
    return { text: word, at: index, end, joins, isOver: text.charAt(index - 1) === '/' };
  });
  const found: Spelled[] = [];
  for (let at = 0; at < words.length; ) {
    const [value, used] = readAt(words, at);
    const [first, last] = [words[at], words[at + used - 1]];
    if (value !== undefined && first !== undefined && last !== undefined) {
      found.push({ value, at: first.at, end: last.end });
    }
    at += Math.max(1, used);
  }
  return found;
}

/** Words for a share or a factor, each as the first word of its group. */
export function factorWords(text: string): string[] {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.flatMap((word) => FACTORS.get(word) ?? []);
}

/** The number that begins with this word, and how many words it takes. */
function readAt(words: readonly Word[], start: number): [string | undefined, number] {
  const word = (at: number) => words[at]?.text ?? '';
  const isNext = (at: number) => at === start || words[at - 1]?.joins === true;
  let [total, current, at] = [0, 0, start];
  let hasScale = false;
  if (ONE.has(word(at)) || (PER.has(word(at)) && isMeasure(word(at + 1))))
    [current, at] = [1, at + 1];
  else if (words[at]?.isOver && isMeasure(word(at))) current = 1;
  for (; isNext(at); at += 1) {
    const value = compound(word(at));
    const scale = value === undefined && word(at).length > 2 ? SCALES.get(word(at)) : undefined;
    if (value !== undefined && (current === 0 || fits(current, value))) current += value;
    else if (scale !== undefined && current > 0) {
      hasScale = true;
      if (scale === 100) current *= 100;
      else [total, current] = [total + current * scale, 0];
    } else if (!(hasScale && isLink(words, at))) break;
  }
  const used = at - start;
  const part = isNext(at) ? PARTS.get(word(at)) : undefined;
  const isShare = part !== undefined && used === 1 && (current > 1 || SHARED.has(word(at + 1)));
  if (isShare) return [fraction(current, part), 2];
  if (used === 0) return [part === 2 ? fraction(1, 2) : undefined, 1];
  const sum = total + current;
  return [hasScale || sum > 2 ? String(sum) : undefined, used];
}

/** A scale used as a denominator; "per cent" is a unit instead. */
function isMeasure(word: string): boolean {
  return word.length > 2 && (SCALES.get(word) ?? 0) >= 1_000;
}

/** "And" before the rest of one number: two hundred and five. */
function isLink(words: readonly Word[], at: number): boolean {
  const [link, rest, after] = [
    words[at]?.text ?? '',
    words[at + 1]?.text ?? '',
    words[at + 2]?.text,
  ];
  const value = compound(rest);
  return LINKS.has(link) && value !== undefined && value < 100 && !SCALES.has(after ?? '');
}

/**
 * Whether `value` may follow `before`: a unit after a ten, anything below a hundred after a
 * hundred; in French dix-sept and soixante-douze as well.
 */
function fits(before: number, value: number): boolean {
  if (before >= 100) return value < 100;
  if (before % 10 !== 0) return false;
  return before === 60 ? value < 20 : before >= (value < 7 ? 20 : 10) && value < 10;
}

/** German writes it in one word: fünftausend, zweihundert. */
function compound(word: string): number | undefined {
  const known = SPELLED.get(word);
  if (known !== undefined) return known;
  for (const [name, scale] of [
    ['tausend', 1e3],
    ['hundert', 100],
  ] as const) {
    if (!word.endsWith(name) || word === name) continue;
    const before = SPELLED.get(word.slice(0, -name.length));
    if (before !== undefined) return before * scale;
  }
  return undefined;
}
