/**
 * How many Latin letters one letter of another script is worth: 40 Latin letters are 16 Han. A
 * conservative rule of thumb from the lengths of translations of the same text.
 */
const WEIGHTS: readonly (readonly [RegExp, number])[] = [
  [/[\p{Script=Han}\p{Script=Yi}\p{Script=Tangut}]/u, 2.5],
  [/\p{Script=Hangul}/u, 2],
  [/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Ethiopic}]/u, 1.6],
  [/[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]/u, 1.2],
];

/** Length of a text in Latin letters; marks, signs and all other letters count as one each. */
export function saidLength(text: string): number {
  let length = 0;
  for (const letter of text) length += weightOf(letter);
  // 16 times 2.5 is 40, and must not be 39.99.
  return Math.floor(length + 1e-9);
}

function weightOf(letter: string): number {
  if (letter < '\u0590' || /[^\p{L}\p{N}]/u.test(letter)) return 1;
  return WEIGHTS.find(([script]) => script.test(letter))?.[1] ?? 1;
}
