import type { Side } from '#debate/core/rules/side.ts';
import type { ItemTally } from '../entry-tally.ts';
import type { ClaimTally } from '../tally-claim.ts';
import type { Camp } from '../types.ts';

/** How the points of one camp on a claim arise, from its items to what its people carry. */
export type CampAccount = {
  /** Its items with points, most points first. */
  readonly items: readonly ItemTally[];
  /** Points that rebuttals took from its items. */
  readonly taken: number;
  /** What each of its people contributes, largest first: together the camp's points. */
  readonly carried: readonly number[];
  /** Points that nobody carries, because a source counts once and a person only up to a limit. */
  readonly uncarried: number;
  /** Points carried by people who carry as many for the other camp, which cancels them. */
  readonly cancelled: number;
};

const SIDE_OF: Readonly<Record<Camp, Side>> = { essay: 'supports', challengers: 'challenges' };
const OTHER: Readonly<Record<Camp, Camp>> = { essay: 'challengers', challengers: 'essay' };

export function campAccount({ items, members, points }: ClaimTally, camp: Camp): CampAccount {
  const own = items.filter(({ side }) => side === SIDE_OF[camp]);
  const earned = sumOf(own, (item) => item.points);
  const loads = sumOf(members, (member) => member[camp]);
  return {
    items: own
      .filter((item) => item.points > 0)
      .toSorted((a, b) => b.points - a.points || a.number - b.number),
    taken: sumOf(own, (item) => item.lost),
    carried: members
      .map((member) => member[camp] - member[OTHER[camp]])
      .filter((difference) => difference > 0)
      .sort((a, b) => b - a),
    uncarried: earned - loads,
    cancelled: loads - points[camp],
  };
}

function sumOf<T>(all: readonly T[], of: (one: T) => number): number {
  return all.reduce((sum, one) => sum + of(one), 0);
}
