import { foldWords } from '#debate/clusters/rules/normalise.ts';
import { BULLET } from '../constants.ts';
import { numbersOf } from './numbers-in-text.ts';
import { isEmptyWord, isTelling, stem } from './stems.ts';

/**
 * Whether a sentence has too little in common with what it cites: of its telling words, names and
 * numbers apart, fewer than a share of `BULLET.shared` are in the items and no telling number is, or
 * an item shares fewer than two with it, names and numbers included. Words are compared by their first five letters.
 * Where an item is not in English only the latter holds.
 */
export function isUnrelated(text: string, items: readonly string[]): boolean {
  const own = stemsOf(text);
  const plain = stemsOf(text.replace(NAMES, ' '));
  const grounds = items.map(stemsOf);
  const shared = (stems: ReadonlySet<string>, ground: ReadonlySet<string>) =>
    [...stems].filter((one) => ground.has(one)).length;
  const all = new Set(grounds.flatMap((ground) => [...ground]));
  // An item in another language shares names and numbers only with a sentence in English.
  const isTold = items.every(isEnglish);
  const told = new Set(items.flatMap((item) => [...tellingNumbers(item)]));
  const isNumbered = shared(tellingNumbers(text), told) > 0;
  if (isTold && !isNumbered && shared(plain, all) < plain.size * BULLET.shared) return true;
  return grounds.some((ground) => shared(own, ground) < 2);
}

/** Whether at least a seventh of the words are small words of English; true of a few words alone. */
export function isEnglish(text: string): boolean {
  const words = foldWords(text);
  return words.length < 6 || words.filter(isEmptyWord).length * 7 >= words.length;
}

// A capital or a digit inside, or numbers: names alone tell too little, many items share them.
const NAMES = /[\p{L}\p{N}.-]*(?:\p{N}|\p{Ll}\p{Lu}|\p{Lu}{2})[\p{L}\p{N}.-]*/gu;

/** Numbers that hardly two items share by chance: decimals, and those of three digits but years. */
function tellingNumbers(text: string): Set<string> {
  const isTelling = (one: string) => /\.|^\d{3,}$/.test(one) && !/^(?:19|20)\d\d$/.test(one);
  return new Set([...numbersOf(text).free].filter(isTelling));
}

/** The stems of a text's telling words. */
export function stemsOf(text: string): Set<string> {
  return new Set(foldWords(text).filter(isTelling).map(stem));
}
