import { stem } from '../content-words.ts';
import type { Tokens } from './tokens.ts';

/** Words that any sentence about evidence may use. */
const NEUTRAL = new Set(
  'score scored reach reached get got solve solved answer answered make made maker built build put take took come came find found see saw give gave note noted ask asked argue write wrote think study paper result figure question trained tuned task test score exam field year time member number case went have with without while where which against compared next beside evaluation kind version'
    .split(' ')
    .map(stem),
);

/** How many content words may be new, and at most which share of all of them. */
const OWN = { words: 1, share: 0.25 };

/**
 * Whether a sentence says things that its items do not: more than one and more than a quarter of
 * its content words, leaving out names and numbers, are in none of them.
 */
export function isInvented(sentence: Tokens, known: ReadonlySet<string>): boolean {
  const own = sentence.words.filter(({ word, isContent }) => isContent && !/\d/.test(word));
  const strange = own.filter(({ stem: one }) => !NEUTRAL.has(one) && !known.has(one));
  return strange.length > OWN.words && strange.length > own.length * OWN.share;
}
