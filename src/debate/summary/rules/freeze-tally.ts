import { otherSide } from '#debate/core/rules/side.ts';
import type { ItemTally, RebuttalTally } from '#debate/tally/rules/entry-tally.ts';
import type { ClaimTally, Finding } from '#debate/tally/rules/tally-claim.ts';
import type { DebateTally } from '#debate/tally/rules/tally-debate.ts';
import { groundsOf } from '#debate/tally/rules/verdict-reason.ts';
import type { FrozenClaim, FrozenItem, FrozenStanding, FrozenTally } from './frozen-tally.ts';

/** A tally as a summary stores it, without who carries what. */
export function freezeTally(tally: DebateTally): FrozenTally {
  const { rules, counted, enough, claims } = tally;
  return { rules, ...standingOf(tally), counted, enough, claims: claims.map(claimOf) };
}

function claimOf(claim: ClaimTally): FrozenClaim {
  const items = claim.items.flatMap((item) => [itemOf(item), ...rebuttalsOf(item)]);
  return {
    number: claim.number,
    role: claim.role,
    ...standingOf(claim),
    items: items.sort((a, b) => a.number - b.number),
  };
}

function standingOf(standing: Finding): FrozenStanding {
  const { essay, challengers, low, high, word, leader, people, sources } = standing;
  const { checked, pot, leftOut } = groundsOf(standing);
  return {
    essay,
    challengers,
    low,
    high,
    word,
    leader,
    people,
    sources,
    grounds: { checked, pot, leftOut },
  };
}

function itemOf(item: ItemTally): FrozenItem {
  return { ...entryOf(item), side: item.side };
}

function rebuttalsOf({ side, number, rebuttals }: ItemTally): FrozenItem[] {
  return rebuttals.map((rebuttal) => ({
    ...entryOf(rebuttal),
    side: otherSide(side),
    target: number,
  }));
}

function entryOf({ number, q, dots, check, points, placed }: ItemTally | RebuttalTally) {
  return { number, q, dots, check, points, placed };
}
