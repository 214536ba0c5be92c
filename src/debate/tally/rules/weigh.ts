import type { Differences } from './differences.ts';
import { campPoints, type PerCamp, sharesOf } from './number.ts';
import { decidingPot } from './pot/deciding-pot.ts';
import { intervalOf } from './pot/interval.ts';
import { type LeftOut, type Lists, mirroredLists } from './pot/lists.ts';
import { pot } from './pot/pot.ts';

/** The numbers of a claim or of the debate. */
export type Weighing = PerCamp<number> & {
  /** The interval, shares of the essay in whole per cent that are not ruled out. */
  readonly low: number;
  readonly high: number;
  /** Pots against an equal share: of the full list, and the deciding ones. */
  readonly potAll: PerCamp<number>;
  readonly pot: PerCamp<number>;
  /**
   * Without whom or what each deciding pot has its value; undefined if it is that of the full list.
   */
  readonly strongest: PerCamp<LeftOut | undefined>;
  /** G₊ and G₋. */
  readonly points: PerCamp<number>;
};

/** Weighs a list of differences; shares whose deciding pot reaches `threshold` are ruled out. */
export function weigh(differences: Differences, lists: Lists, threshold: number): Weighing {
  const mirrored = mirroredLists(lists);
  const points = campPoints(differences);
  const shares = sharesOf(points);
  const { low, high } = intervalOf(lists, threshold);
  const [essay, challengers] = [decidingPot(lists, 50), decidingPot(mirrored, 50)];
  return {
    ...shares,
    // By definition the bounds contain the number; this makes it explicit.
    low: Math.min(low, shares.essay),
    high: Math.max(high, shares.essay),
    potAll: { essay: pot(lists.full, 50), challengers: pot(mirrored.full, 50) },
    pot: { essay: essay.pot, challengers: challengers.pot },
    strongest: { essay: essay.leftOut, challengers: challengers.leftOut },
    points,
  };
}
