import { stem } from '../stems.ts';
import type { Tokens } from './tokens.ts';

/** Words that any sentence about evidence may use. */
const NEUTRAL = new Set(
  'score scored reach reached get got solve solved answer answered make made maker built build put take took come came find found see saw give gave note noted ask asked argue write wrote think study paper result figure question trained tuned task test score exam field year time member number case went have with without while where which against compared next beside evaluation kind version'
    .split(' ')
    .map(stem),
);

/**
 * The share of a sentence's telling words, names and numbers apart, that nothing of what it cites
 * nor the facts have; 0..1.
 */
export function novelty(sentence: Tokens, known: ReadonlySet<string>): number {
  const own = sentence.words.filter(({ word, telling }) => telling && !/\d/.test(word));
  const telling = own.filter(({ stem: one }) => !NEUTRAL.has(one));
  const strange = telling.filter(({ stem: one }) => !known.has(one));
  // One strange word in a short sentence is no invention.
  return own.length === 0 ? 0 : Math.max(0, strange.length - 1) / own.length;
}
