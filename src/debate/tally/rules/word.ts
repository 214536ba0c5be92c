import { CLOSE, ENOUGH, FIRM_CHECKED, FIRM_SHARE, POT } from './constants.ts';
import type { Facts } from './facts.ts';
import type { Camp } from './types.ts';
import type { Weighing } from './weigh.ts';

/** How far to trust the number: on screen Too little yet, Open, Close, Leans, Clear. */
export const verdictKinds = ['too-little', 'open', 'even', 'slight', 'firm'] as const;

export type Word = (typeof verdictKinds)[number];

/** A word, and the camp that it names: `even` unless luck is ruled out. */
export type Verdict = { readonly word: Word; readonly leader: Camp | 'even' };

/** The deciding pot of a clear lead, in a debate with `claims` claims (without the thesis). */
export function firmPot(claims: number): number {
  return POT.firmPerClaim * Math.max(POT.firmClaims, claims);
}

/**
 * Finds the word for given numbers and facts, in a debate with `claims` claims (without the
 * thesis).
 */
export function verdictOf(weighing: Weighing, facts: Facts, claims: number): Verdict {
  if (facts.people.size < ENOUGH.people || facts.sources < ENOUGH.sources) {
    return { word: 'too-little', leader: 'even' };
  }
  const leader = leaderOf(weighing);
  if (leader === 'even') return { word: isClose(weighing) ? 'even' : 'open', leader };
  return { word: isFirm(weighing, facts, leader, claims) ? 'firm' : 'slight', leader };
}

function leaderOf({ low, high }: Weighing): Camp | 'even' {
  if (low > 50) return 'essay';
  return high < 50 ? 'challengers' : 'even';
}

function isClose({ low, high }: Weighing): boolean {
  return low >= 50 - CLOSE && high <= 50 + CLOSE;
}

function isFirm(weighing: Weighing, { checked }: Facts, leader: Camp, claims: number): boolean {
  const ruledOut = leader === 'essay' ? weighing.low : 100 - weighing.high;
  return (
    weighing.pot[leader] >= firmPot(claims) &&
    ruledOut > FIRM_SHARE &&
    checked[leader] >= FIRM_CHECKED
  );
}
