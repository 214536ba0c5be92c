import { BULLET } from '../constants.ts';
import { contentStems, isEnglish } from './content-words.ts';
import { numbersOf } from './numbers/number-sets.ts';

/**
 * Whether a sentence has too little in common with the items it cites. Either the items contain
 * less than `BULLET.shared` of its content words (without names and numbers) and none of its
 * distinctive numbers, or some item shares fewer than two content words with it, including names
 * and numbers. If an item is not in English, only the second test applies.
 */
export function isUnrelated(text: string, items: readonly string[]): boolean {
  const own = contentStems(text);
  const plain = contentStems(text.replace(NAMES, ' '));
  const grounds = items.map(contentStems);
  const all = new Set(grounds.flatMap((ground) => [...ground]));
  const numbers = new Set(items.flatMap((item) => [...distinctiveNumbers(item)]));
  const isNumbered = !distinctiveNumbers(text).isDisjointFrom(numbers);
  // An item in another language shares only names and numbers with a sentence in English.
  const isComparable = items.every(isEnglish);
  const shared = plain.intersection(all).size;
  if (isComparable && !isNumbered && shared < plain.size * BULLET.shared) return true;
  return grounds.some((ground) => own.intersection(ground).size < 2);
}

// A capital or a digit inside, or numbers: many items share names, so that names alone say little.
const NAMES = /[\p{L}\p{N}.-]*(?:\p{N}|\p{Ll}\p{Lu}|\p{Lu}{2})[\p{L}\p{N}.-]*/gu;

/** Numbers rarely shared by chance: decimals, and three digits or more except years. */
function distinctiveNumbers(text: string): Set<string> {
  const isDistinctive = (one: string) => /\.|^\d{3,}$/.test(one) && !/^(?:19|20)\d\d$/.test(one);
  return new Set([...numbersOf(text).free].filter(isDistinctive));
}
