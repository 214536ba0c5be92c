import type { Word } from '#debate/tally/rules/word.ts';

/** Whether a word says that luck is ruled out: Leans or Clear. */
export function namesASide(word: Word): boolean {
  return word === 'slight' || word === 'firm';
}
