import { turnsAmount } from './amounts.ts';
import { swapsNumbers } from './bindings.ts';
import { turnsDirection } from './direction.ts';
import { addsWordOf, dropsHedge, dropsRestriction } from './groups.ts';
import { groundOf } from './ground.ts';
import { turnsNegation } from './negation.ts';
import { novelty } from './novelty.ts';
import { swapsRoles } from './roles.ts';
import { type Tokens, tokensOf } from './tokens.ts';

/** How a sentence with the right names and numbers turns what its items say. */
export const meaningFaults = [
  'order',
  'negation',
  'direction',
  'amount',
  'quantity',
  'cause',
  'modal',
  'new words',
] as const;
export type MeaningFault = (typeof meaningFaults)[number];

/** Most of a sentence's telling words that may be its own. */
const MOST_NEW = 0.3;

/**
 * The first way in which a sentence turns the meaning of the items that it cites; undefined when
 * code finds none. Who stands before whom, what is denied, which way is compared, how much and of
 * how many, why and how surely must stand in the items' own sentences that hold its numbers. What
 * is only told otherwise is dropped as well: fewer sentences are better than wrong ones.
 */
export function meaningFault(text: string, items: readonly string[]): MeaningFault | undefined {
  const sentence = tokensOf(text);
  const whole = tokensOf(items.join(' '));
  const known = new Set(whole.words.filter(({ telling }) => telling).map(({ stem }) => stem));
  if (novelty(sentence, known) > MOST_NEW) return 'new words';
  const [first, second] = items.map((item) => groundOf(sentence, item));
  if (first === undefined) return 'new words';
  if (second === undefined) return turnedFrom(sentence, first, whole);
  // Of two items each part of the sentence tells one.
  const parts = text.split(/[,;:]\s|\s(?:and|while|whereas)\s/u).map(tokensOf);
  for (const part of parts) {
    const faults = [first, second].map((ground) => turnedFrom(part, ground, whole));
    const [one, other] = faults;
    if (one !== undefined && other !== undefined) return one;
  }
  return undefined;
}

function turnedFrom(sentence: Tokens, ground: Tokens, whole: Tokens): MeaningFault | undefined {
  if (swapsNumbers(sentence, ground) || swapsRoles(sentence, ground)) return 'order';
  if (turnsNegation(sentence, whole)) return 'negation';
  if (turnsDirection(sentence, whole)) return 'direction';
  if (turnsAmount(sentence, ground)) return 'amount';
  if (addsWordOf('quantity', sentence, ground) || dropsRestriction(sentence, ground)) {
    return 'quantity';
  }
  if (addsWordOf('cause', sentence, ground)) return 'cause';
  if (addsWordOf('modal', sentence, whole) || dropsHedge(sentence, ground)) return 'modal';
  return undefined;
}
