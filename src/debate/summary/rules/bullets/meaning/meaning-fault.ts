import { atFirstUse } from '#debate/core/rules/at-first-use.ts';
import { isEnglish } from '../content-words.ts';
import { turnsAmount } from './amounts.ts';
import { swapsNumbers } from './bindings.ts';
import { movesDate } from './dates.ts';
import { turnsDirection } from './direction.ts';
import { groundOf } from './ground.ts';
import { addsCause, addsWordOf, dropsHedge, dropsRestriction, movesQuantity } from './groups.ts';
import { turnsNegation } from './negation.ts';
import { isInvented } from './novelty.ts';
import { partsFor } from './parts.ts';
import { swapsRoles } from './roles.ts';
import { hasNegation, stemsIn, type Tokens, tokensOf } from './tokens.ts';
import { isVerbatim } from './verbatim.ts';

/** How a sentence with the right names and numbers can still distort what its items say. */
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

/**
 * The first way in which a sentence distorts the items that it cites; undefined if code finds none.
 * Who is ahead of whom, what is negated, the direction of each comparison, amounts, quantities,
 * causes and degrees of certainty must match the items' own sentences that contain its numbers.
 * Some honest paraphrases are dropped as well: fewer sentences are better than wrong ones.
 */
export function meaningFault(text: string, items: readonly string[]): MeaningFault | undefined {
  if (items.some((item) => isVerbatim(text, item))) return undefined;
  const sentence = tokensOf(text);
  const whole = tokensOf(items.join(' '));
  if (items.every(isEnglish) && isInvented(sentence, stemsIn(whole))) return 'new words';
  const parts = partsFor(text, items);
  if (parts === undefined) return 'order';
  return parts
    .map((part, at) => distortionOf(tokensOf(part), items[at] ?? ''))
    .find((fault) => fault !== undefined);
}

/** The first way in which a sentence distorts the one item that it is about. */
function distortionOf(sentence: Tokens, item: string): MeaningFault | undefined {
  const [ground, whole] = [groundOf(sentence, item), tokensOf(item)];
  if (!isEnglish(item)) return foreignFault(sentence, whole);
  if (swapsNumbers(sentence, ground) || swapsRoles(sentence, ground)) return 'order';
  if (movesDate(sentence, whole)) return 'order';
  if (turnsNegation(sentence, whole)) return 'negation';
  if (turnsDirection(sentence, whole)) return 'direction';
  if (turnsAmount(sentence, ground)) return 'amount';
  const isInflated = addsWordOf('quantity', sentence, ground) || movesQuantity(sentence, ground);
  if (isInflated || dropsRestriction(sentence, ground)) {
    return 'quantity';
  }
  if (addsCause(sentence, ground)) return 'cause';
  if (addsWordOf('modal', sentence, whole) || dropsHedge(sentence, ground)) return 'modal';
  return undefined;
}

/** For an item in another language code compares only numbers and names; nothing may be added. */
function foreignFault(sentence: Tokens, whole: Tokens): MeaningFault | undefined {
  if (swapsNumbers(sentence, whole) || movesDate(sentence, whole)) return 'order';
  if (hasNegation(sentence)) return 'negation';
  if (turnsAmount(sentence, whole)) return 'amount';
  const added = (['quantity', 'cause', 'modal'] as const).find((group) =>
    addsWordOf(group, sentence, nothing()),
  );
  return added ?? (addsCause(sentence, nothing()) ? 'cause' : undefined);
}

const nothing = atFirstUse(() => tokensOf(''));
