import { foldWords } from '#debate/clusters/rules/normalise.ts';
import { wordSet } from './word-set.ts';

/** Function words of English, and words that any sentence about evidence uses. */
const STOP_WORDS = wordSet(
  'the a an and or but of to in on at for with by from as is are was were be been being it its this that these those than then so not no nor only even still yet more most less least much many some any all both each every one two who which what when where while after before over under about into out up down off per if also just very own same other such there their they them he she his her we our you your i my me do does did done has have had can could will would may might must should because since though although model models system systems claim claims essay side evidence item member members says said shows show showed reports report reported according authors author',
);

/** Whether a word says what a text is about: no stop word, and longer than two letters. */
export function isContentWord(word: string): boolean {
  return !STOP_WORDS.has(word) && (word.length > 2 || /\d/.test(word));
}

/** The first five letters without an ending: shipped, shipping and ships are ship. */
export function stem(word: string): string {
  if (/\d/.test(word)) return word;
  const bare = word.replace(/(?<=\p{L}{3})(?:ing|ed|es|s|ly|e)$/u, '').replace(/(\p{L})\1$/u, '$1');
  return [...bare].slice(0, 5).join('');
}

/** The stems of a text's content words. */
export function contentStems(text: string): Set<string> {
  return new Set(foldWords(text).filter(isContentWord).map(stem));
}

/** Whether at least a seventh of the words are English stop words; true of any very short text. */
export function isEnglish(text: string): boolean {
  const words = foldWords(text);
  return (
    words.length < 6 || words.filter((word) => STOP_WORDS.has(word)).length * 7 >= words.length
  );
}
