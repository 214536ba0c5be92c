import { foldWords } from '#debate/clusters/rules/normalise.ts';
import { BULLET } from '../constants.ts';
import { numbersOf } from './numbers-in-text.ts';

const EMPTY = new Set(
  'the a an and or but of to in on at for with by from as is are was were be been being it its this that these those than then so not no nor only even still yet more most less least much many some any all both each every one two who which what when where while after before over under about into out up down off per if also just very own same other such there their they them he she his her we our you your i my me do does did done has have had can could will would may might must should because since though although model models system systems claim claims essay side evidence item member members says said say shows show showed reports report reported according authors author'.split(
    ' ',
  ),
);

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
function isEnglish(text: string): boolean {
  const words = foldWords(text);
  return words.length < 6 || words.filter((word) => EMPTY.has(word)).length * 7 >= words.length;
}

// A capital or a digit inside, or numbers: names alone tell too little, many items share them.
const NAMES = /[\p{L}\p{N}.-]*(?:\p{N}|\p{Ll}\p{Lu}|\p{Lu}{2})[\p{L}\p{N}.-]*/gu;

/** Numbers that hardly two items share by chance: decimals, and those of three digits but years. */
function tellingNumbers(text: string): Set<string> {
  const isTelling = (one: string) => /\.|^\d{3,}$/.test(one) && !/^(?:19|20)\d\d$/.test(one);
  return new Set([...numbersOf(text).free].filter(isTelling));
}

function stemsOf(text: string): Set<string> {
  const words = foldWords(text).filter((word) => !EMPTY.has(word));
  return new Set(words.filter((word) => word.length > 2 || /\d/.test(word)).map(stem));
}

/** The first five letters without an ending: shipped, shipping and ships are ship. */
function stem(word: string): string {
  if (/\d/.test(word)) return word;
  const bare = word.replace(/(?<=\p{L}{3})(?:ing|ed|es|s|ly)$/u, '').replace(/(\p{L})\1$/u, '$1');
  return [...bare].slice(0, 5).join('');
}
