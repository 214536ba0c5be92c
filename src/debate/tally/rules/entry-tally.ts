import type { Side } from '#debate/core/rules/side.ts';
import { dotsOf } from '#debate/grading/rules/dots.ts';
import type { Quality } from '#debate/grading/rules/quality.ts';
import type { CheckState } from '#debate/grading/rules/types.ts';
import type { ClaimState } from './claim-state.ts';
import type { Judged, JudgedClaim, JudgedItem } from './entries/judge-claim.ts';
import type { CountedMark } from './entries/marks.ts';
import { pointsOf } from './entries/points.ts';
import { shareLeft } from './entries/rebutted.ts';
import type { Rebuttal } from './types.ts';

/** The tally of one item or rebuttal. */
type EntryTally = Quality & {
  readonly number: number;
  readonly author: string;
  readonly cluster: number;
  /** 0..5. */
  readonly dots: number;
  readonly check: CheckState;
  /** The marks that count on its source. */
  readonly marks: readonly CountedMark[];
  /** Neither withdrawn, hidden nor conceded; for a rebuttal, its target neither. */
  readonly stands: boolean;
  /** One of its author's three places. */
  readonly placed: boolean;
};

/** A rebuttal; its points come from its own quality, whether or not it has a place. */
export type RebuttalTally = EntryTally & { readonly points: number };

/** A judged item, regardless of who carries what. */
export type JudgedTally = EntryTally & {
  readonly side: Side;
  /** Own points after rebuttals, 0..100; 0 without a place. */
  readonly points: number;
  /** Points that rebuttals took from it. */
  readonly lost: number;
  /** The share of its weight that rebuttals leave, 0..1. */
  readonly left: number;
  /** By number. */
  readonly rebuttals: readonly RebuttalTally[];
};

export type ItemTally = JudgedTally & {
  /** Points that its author carries through it. */
  readonly carried: number;
};

/** The items of a claim, by number. */
export function itemTallies({ items, carried }: ClaimState): ItemTally[] {
  return items.map((item, index) => ({
    ...judgedTally(item),
    carried: carried[item.entry.side].shares[index] ?? 0,
  }));
}

/** The items of a judged claim, by number. */
export function judgedTallies({ items }: Pick<JudgedClaim, 'items'>): JudgedTally[] {
  return items.map(judgedTally);
}

function judgedTally(item: JudgedItem): JudgedTally {
  const unrebutted = item.placed ? pointsAlone(item) : 0;
  return {
    ...entryTally(item),
    side: item.entry.side,
    points: item.points,
    lost: unrebutted - item.points,
    left: shareLeft(item.blows),
    rebuttals: item.rebuttals.map((rebuttal) => ({
      ...entryTally(rebuttal),
      points: pointsAlone(rebuttal),
    })),
  };
}

function pointsAlone({ quality: { q } }: Judged<Rebuttal>): number {
  return pointsOf(q * q);
}

function entryTally({
  entry,
  standing,
  placed,
  marks,
  check,
  quality,
}: Judged<Rebuttal>): EntryTally {
  const { number, author, cluster } = entry;
  const shown = { dots: dotsOf(quality.q), check, marks, stands: standing, placed };
  return { number, author, cluster, ...quality, ...shown };
}
