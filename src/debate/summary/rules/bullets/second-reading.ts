import { foldWords } from '#debate/clusters/rules/normalise.ts';
import { numbersOf } from './numbers-in-text.ts';
import { stemsOf } from './relation.ts';

/** Longest words that a reader may copy, in characters. */
const LONGEST = 600;

/**
 * Whether words that a second reader copied vouch for a sentence: they stand in the item, and share
 * a telling word with the sentence.
 */
export function isVouchedFor(sentence: string, item: string, words: string | null): boolean {
  if (words === null || [...words].length > LONGEST) return false;
  const folded = foldWords(words).join(' ');
  if (folded === '' || !` ${foldWords(item).join(' ')} `.includes(` ${folded} `)) return false;
  const found = stemsOf(words);
  return [...stemsOf(sentence)].some((stem) => found.has(stem));
}

/** Whether all numbers of a sentence stand in the words that vouch for it, of all of its items. */
export function holdNumbers(sentence: string, words: readonly string[]): boolean {
  const known = words.map(numbersOf);
  return [...numbersOf(sentence).free].every((value) => known.some(({ free }) => free.has(value)));
}
