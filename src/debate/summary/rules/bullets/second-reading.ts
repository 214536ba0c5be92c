import { foldWords } from '#debate/clusters/rules/normalise.ts';
import { contentStems } from './content-words.ts';
import { numbersOf } from './numbers/number-sets.ts';

/** Maximum number of characters that a reader may copy. */
const LONGEST = 600;

/**
 * Whether the words that a second reader copied support a sentence: they are in the item, and share
 * a content word with the sentence.
 */
export function isVouchedFor(sentence: string, item: string, words: string | null): boolean {
  if (words === null || [...words].length > LONGEST) return false;
  const folded = foldWords(words).join(' ');
  if (folded === '' || !` ${foldWords(item).join(' ')} `.includes(` ${folded} `)) return false;
  return !contentStems(sentence).isDisjointFrom(contentStems(words));
}

/** Whether all numbers of a sentence outside names occur in the words found in its items. */
export function holdNumbers(sentence: string, words: readonly string[]): boolean {
  const known = words.map(numbersOf);
  return [...numbersOf(sentence).free].every((value) => known.some(({ free }) => free.has(value)));
}
