import type { Side } from '#debate/core/rules/side.ts';
import { DRIFT, EPSILON } from './constants.ts';
import { judgeClaim } from './entries/judge-claim.ts';
import type { Item, TallyInput } from './types.ts';

/**
 * An item that the alarm takes into account, and the model's quality minus that of the fixed rules.
 */
type HeardItem = { readonly entry: Item; readonly deviation: number };

/**
 * Whether the model graded the two sides too differently. Per side and member it takes the mean of
 * the model's quality minus that of the fixed rules, over placed items that a model graded, of all
 * claims. With at least 4 such members per side, the alarm goes off if the two sides' means of
 * these differ by at least .20 and by 4 standard errors √(s₊²/n₊ + s₋²/n₋). Evaluated before a
 * summary, never inside the tally: a new item must not regrade old ones.
 */
export function driftRings(debate: TallyInput): boolean {
  const items = heardItems(debate);
  const essay = meansOf(items, 'supports');
  const challengers = meansOf(items, 'challenges');
  if (essay.length < DRIFT.members || challengers.length < DRIFT.members) return false;
  const difference = Math.abs(mean(essay) - mean(challengers));
  const error = Math.sqrt(squaredError(essay) + squaredError(challengers));
  return difference >= DRIFT.difference - EPSILON && difference >= DRIFT.errors * error;
}

/** The models whose grades the alarm takes into account, without repeats, sorted by name. */
export function alarmGraders(debate: TallyInput): string[] {
  return [...new Set(heardItems(debate).map(({ entry }) => entry.grade.grader))].sort();
}

/** The placed items that a model graded, of all claims: evidence only, no rebuttals. */
function heardItems({ claims, moderators }: TallyInput): HeardItem[] {
  const setting = { moderators: new Set(moderators), rulesOnly: false };
  const items = claims.flatMap((claim) => judgeClaim(claim, setting).items);
  return items.flatMap(({ entry, placed, quality: { byModel, byRules } }) =>
    placed && byModel !== undefined ? [{ entry, deviation: byModel - byRules }] : [],
  );
}

/** Each member's mean deviation on one side, sorted so that no digit depends on input order. */
function meansOf(items: readonly HeardItem[], side: Side): number[] {
  const deviations = new Map<string, number[]>();
  for (const { entry, deviation } of items) {
    if (entry.side !== side) continue;
    deviations.set(entry.author, [...(deviations.get(entry.author) ?? []), deviation]);
  }
  return [...deviations.values()].map((own) => mean(own.sort(ascending))).sort(ascending);
}

/** s²/n, with s² over n−1. */
function squaredError(values: readonly number[]): number {
  const centre = mean(values);
  const squares = values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  return squares / (values.length - 1) / values.length;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function ascending(a: number, b: number): number {
  return a - b;
}
