import { stem } from '../stems.ts';
import type { Tokens } from './tokens.ts';

/** Words that any sentence about evidence may use. */
const NEUTRAL = new Set(
  'score scored reach reached get got solve solved answer answered make made maker built build put take took come came find found see saw give gave note noted ask asked argue write wrote think study paper result figure question trained tuned task test score exam field year time member number case went have with without while where which against compared next beside evaluation kind version'
    .split(' ')
    .map(stem),
);

/** Words that may be a sentence's own, and the most of its telling words that they may be. */
const OWN = { words: 1, share: 0.25 };

/**
 * Whether a sentence tells what nothing of what it cites has: of its telling words, names and
 * numbers apart, more than one and more than a quarter are its own.
 */
export function isInvented(sentence: Tokens, known: ReadonlySet<string>): boolean {
  const own = sentence.words.filter(({ word, telling }) => telling && !/\d/.test(word));
  const strange = own.filter(({ stem: one }) => !NEUTRAL.has(one) && !known.has(one));
  return strange.length > OWN.words && strange.length > own.length * OWN.share;
}
