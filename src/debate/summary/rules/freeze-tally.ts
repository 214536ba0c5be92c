import { otherSide } from '#debate/core/rules/side.ts';
import type { ItemTally, RebuttalTally } from '#debate/tally/rules/entry-tally.ts';
import type { LeftOut } from '#debate/tally/rules/pot/lists.ts';
import type { ClaimTally, Finding } from '#debate/tally/rules/tally-claim.ts';
import type { DebateTally } from '#debate/tally/rules/tally-debate.ts';
import type { LeftOutKind } from '#debate/tally/rules/verdict-reason.ts';
import type { FrozenClaim, FrozenItem, FrozenStanding, FrozenTally } from './frozen-tally.ts';

/** A tally as a summary keeps it: who carries what stays out. */
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
  const { checked, pot, strongest } = standing;
  const leftOut = {
    essay: kindOf(strongest.essay),
    challengers: kindOf(strongest.challengers),
  };
  return {
    ...{ essay, challengers, low, high, word, leader, people, sources },
    grounds: { checked, pot, leftOut },
  };
}

function kindOf(leftOut: LeftOut | undefined): LeftOutKind {
  if (leftOut === undefined) return 'nobody';
  return 'member' in leftOut ? 'person' : 'claim';
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
