import type { Side } from '#debate/core/rules/side.ts';
import { type Quality, quality } from '#debate/grading/rules/quality.ts';
import type { CheckState } from '#debate/grading/rules/types.ts';
import type { Claim, Item, Rebuttal } from '../types.ts';
import { type Blow, type Blows, gatherBlows } from './blows.ts';
import { checkState } from './check-state.ts';
import { type CountedMark, countedMarks } from './marks.ts';
import { pointsOf } from './points.ts';
import { shareLeft } from './rebutted.ts';
import { type Standing, standingOf, stands } from './standing.ts';

/** The setting shared by all claims of a debate while they are judged. */
export type Setting = {
  readonly moderators: ReadonlySet<string>;
  readonly rulesOnly: boolean;
};

/** An item or rebuttal with everything that determines its quality. */
export type Judged<T extends Rebuttal> = {
  readonly entry: T;
  /** It stands, and so does its target. */
  readonly standing: boolean;
  readonly placed: boolean;
  /** The marks that count, whether or not they change the check state. */
  readonly marks: readonly CountedMark[];
  readonly check: CheckState;
  readonly quality: Quality;
};

/** What an entry is worth, actually or hypothetically. */
export type Appraisal = Pick<Judged<Rebuttal>, 'quality' | 'check'>;

export type JudgedRebuttal = Judged<Rebuttal>;

/** An item with its rebuttals, by number, and its points after them. */
export type JudgedItem = Judged<Item> & {
  readonly rebuttals: readonly JudgedRebuttal[];
  readonly blows: Blows;
  /** 0..100; 0 without a place. */
  readonly points: number;
};

/** A claim with every item judged, by number. */
export type JudgedClaim = Pick<Claim, 'number' | 'role'> & {
  readonly items: readonly JudgedItem[];
};

/** Judges every item and rebuttal of a claim. The order of the input does not matter. */
export function judgeClaim({ number, role, items }: Claim, setting: Setting): JudgedClaim {
  const ordered = items.toSorted((a, b) => a.number - b.number);
  const standing = standingOf(ordered);
  const camps = { moderators: setting.moderators, firstSourced: firstSourced(ordered, standing) };
  const marks = new Map([
    ...countedMarks(standing.entries.supports, 'supports', camps),
    ...countedMarks(standing.entries.challenges, 'challenges', camps),
  ]);
  const judge = <T extends Rebuttal>(entry: T, stands: boolean): Judged<T> => {
    const own = marks.get(entry.number) ?? [];
    const check = checkState(entry, own);
    return {
      entry,
      standing: stands,
      placed: standing.places.has(entry.number),
      marks: own,
      check,
      quality: quality(entry, check, setting.rulesOnly),
    };
  };
  return { number, role, items: ordered.map((item) => judgeItem(item, judge)) };
}

function judgeItem(
  item: Item,
  judge: <T extends Rebuttal>(entry: T, stands: boolean) => Judged<T>,
): JudgedItem {
  const own = judge(item, stands(item));
  const rebuttals = item.rebuttals
    .toSorted((a, b) => a.number - b.number)
    .map((rebuttal) => judge(rebuttal, own.standing && stands(rebuttal)));
  const blows = gatherBlows(rebuttals.filter((one) => one.placed).map((one) => blowOf(one)));
  const points = own.placed ? pointsOf(weightOf(own.quality, shareLeft(blows))) : 0;
  return { ...own, rebuttals, blows, points };
}

/** The blow of a rebuttal, with its own quality and check state unless others are given. */
export function blowOf(
  rebuttal: JudgedRebuttal,
  { quality: { q }, check }: Appraisal = rebuttal,
): Blow {
  const { number, author, cluster } = rebuttal.entry;
  return { number, author, cluster, strength: q * q, checked: check === 'checked' };
}

/** w = q² · the share that its rebuttals leave. */
export function weightOf({ q }: Pick<Quality, 'q'>, left: number): number {
  return q * q * left;
}

function firstSourced(items: readonly Item[], { places }: Standing) {
  const firsts: Record<Side, Map<string, number>> = {
    supports: new Map(),
    challenges: new Map(),
  };
  for (const { number, author, side, sourceKind } of items) {
    if (sourceKind === 'none' || !places.has(number) || firsts[side].has(author)) continue;
    firsts[side].set(author, number);
  }
  return firsts;
}
