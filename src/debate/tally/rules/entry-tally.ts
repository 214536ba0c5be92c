import { dotsOf } from '../../grading/rules/dots.ts';
import type { Quality } from '../../grading/rules/quality.ts';
import type { CheckState } from '../../grading/rules/types.ts';
import type { ClaimState } from './claim-state.ts';
import type { Judged } from './entries/judge-claim.ts';
import { pointsOf } from './entries/points.ts';
import type { Rebuttal, Side } from './types.ts';

/** What the tally says of one item or rebuttal. */
type EntryTally = Quality & {
  readonly number: number;
  readonly author: string;
  readonly cluster: number;
  /** 0..5. */
  readonly dots: number;
  readonly check: CheckState;
  /** One of its author's three places. */
  readonly placed: boolean;
};

/** A rebuttal; its points are those of its own quality, whether or not it has a place. */
export type RebuttalTally = EntryTally & { readonly points: number };

export type ItemTally = EntryTally & {
  readonly side: Side;
  /** Own points after rebuttals, 0..100; 0 without a place. */
  readonly points: number;
  /** Points that rebuttals took from it. */
  readonly lost: number;
  /** Points that its author carries through it. */
  readonly carried: number;
  /** By number. */
  readonly rebuttals: readonly RebuttalTally[];
};

/** The items of a claim, by number. */
export function itemTallies({ items, carried }: ClaimState): ItemTally[] {
  return items.map((item, index) => {
    const { side } = item.entry;
    const unrebutted = item.placed ? pointsAlone(item) : 0;
    return {
      ...entryTally(item),
      side,
      points: item.points,
      lost: unrebutted - item.points,
      carried: carried[side].shares[index] ?? 0,
      rebuttals: item.rebuttals.map((rebuttal) => ({
        ...entryTally(rebuttal),
        points: pointsAlone(rebuttal),
      })),
    };
  });
}

function pointsAlone({ quality: { q } }: Judged<Rebuttal>): number {
  return pointsOf(q * q);
}

function entryTally({ entry, placed, check, quality }: Judged<Rebuttal>): EntryTally {
  const { number, author, cluster } = entry;
  return { number, author, cluster, ...quality, dots: dotsOf(quality.q), check, placed };
}
