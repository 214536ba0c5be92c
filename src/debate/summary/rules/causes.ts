import { claimState } from '#debate/tally/rules/claim-state.ts';
import { PRIOR_POINTS } from '#debate/tally/rules/constants.ts';
import { differencesOf } from '#debate/tally/rules/differences.ts';
import { judgeClaim } from '#debate/tally/rules/entries/judge-claim.ts';
import { campPoints } from '#debate/tally/rules/number.ts';
import type { Claim, TallyInput } from '#debate/tally/rules/types.ts';
import { CAUSE } from './constants.ts';
import type { FrozenItem } from './frozen-tally.ts';
import type { Movement } from './movements.ts';
import type { SummaryFacts } from './summary-facts.ts';

/** The items that caused most of a movement, and whether they caused at least half of it. */
export type Causes = { readonly numbers: readonly number[]; readonly areMost: boolean };

/** The second item is named too if its effect was at least this share of the first one's. */
const SECOND = 0.5;

/**
 * Which items moved a claim. Each item that is new or counts differently than before is left out in
 * turn, to see how far the number would move back without it. At most two; none if the number is
 * unchanged. Items that may not be named are skipped.
 */
export function causesOf(movement: Movement, facts: SummaryFacts): Causes {
  const claim = facts.input.claims.find(({ number }) => number === movement.claim.number);
  if (claim === undefined || movement.shift === 0) return { numbers: [], areMost: false };
  const way = Math.sign(movement.shift);
  const now = leadOf(claim, facts.input);
  const found = candidates(movement, facts)
    .map(({ number }) => ({
      number,
      did: way * (now - leadOf(withoutItem(claim, number), facts.input)),
    }))
    .filter(({ did }) => did > 0)
    .sort((a, b) => b.did - a.did || a.number - b.number);
  const most = found[0]?.did ?? 0;
  const named = found.slice(0, CAUSE.named).filter(({ did }) => did >= SECOND * most);
  const done = named.reduce((sum, { did }) => sum + did, 0);
  // A lead of 1 is a number of 100 : 0, so a point of the number is 1/50 of it.
  const areMost = done * 50 * 2 >= Math.abs(movement.shift);
  return { numbers: named.map(({ number }) => number), areMost };
}

/**
 * Items that count as before have moved nothing; if many are left, only the strongest are tried.
 */
function candidates({ claim, before }: Movement, { items }: SummaryFacts): FrozenItem[] {
  const nameable = new Set(items.filter(({ quotable }) => quotable).map(({ number }) => number));
  const fresh = new Set(items.filter(({ isNew }) => isNew).map(({ number }) => number));
  const then = new Map(before?.items.map((item) => [item.number, item.points]));
  return claim.items
    .filter(({ number, placed }) => placed && nameable.has(number))
    .filter(({ number, points }) => fresh.has(number) || then.get(number) !== points)
    .sort((a, b) => b.points - a.points || a.number - b.number)
    .slice(0, CAUSE.most);
}

/** (G₊−G₋)/(G₊+G₋+120): twice the number's distance from an equal share, not rounded. */
function leadOf(claim: Claim, { moderators, young, rulesOnly }: TallyInput): number {
  const setting = { moderators: new Set(moderators), rulesOnly: rulesOnly ?? false };
  const state = claimState(judgeClaim(claim, setting), new Set(young));
  const { essay, challengers } = campPoints(differencesOf(state));
  return (essay - challengers) / (essay + challengers + 2 * PRIOR_POINTS);
}

function withoutItem(claim: Claim, number: number): Claim {
  const items = claim.items
    .filter((item) => item.number !== number)
    .map((item) => ({
      ...item,
      rebuttals: item.rebuttals.filter((rebuttal) => rebuttal.number !== number),
    }));
  return { ...claim, items };
}
