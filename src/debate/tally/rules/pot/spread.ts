import { CARRY } from '../constants.ts';
import type { Changes, Differences } from '../differences.ts';

/**
 * How many members have each difference from −60 to 60, in that order. This is all that a pot needs
 * of a list: its factors depend on the difference, never on the member.
 */
export type Spread = Int32Array;

/** How many more (or fewer) members have a difference than in the full list. */
export type Shift = { readonly difference: number; readonly count: number };

const MOST = CARRY.full;

/** Differences from −60 to 60. */
export const DIFFERENCES: readonly number[] = Array.from(
  { length: 2 * MOST + 1 },
  (_, at) => at - MOST,
);

export function spreadOf(differences: Differences): Spread {
  const spread = new Int32Array(DIFFERENCES.length);
  for (const n of differences.values()) add(spread, n, 1);
  return spread;
}

/** The shifts that changed differences cause, ascending; a difference of 0 is not counted. */
export function shiftsOf(differences: Differences, changes: Changes): Shift[] {
  const moves: Shift[] = [];
  for (const [member, now] of changes) {
    const before = differences.get(member) ?? 0;
    if (before !== 0) moves.push({ difference: before, count: -1 });
    if (now !== 0) moves.push({ difference: now, count: 1 });
  }
  const shifts: Shift[] = [];
  for (const move of moves.sort((a, b) => a.difference - b.difference)) {
    const last = shifts.at(-1);
    if (last?.difference !== move.difference) shifts.push(move);
    else shifts[shifts.length - 1] = { ...last, count: last.count + move.count };
  }
  return shifts.filter(({ count }) => count !== 0);
}

export function shifted(spread: Spread, shifts: readonly Shift[]): Spread {
  const result = spread.slice();
  for (const { difference, count } of shifts) add(result, difference, count);
  return result;
}

/** The spread of the negated list. */
export function mirroredSpread(spread: Spread): Spread {
  return spread.toReversed();
}

export function countOf(spread: Spread, difference: number): number {
  return spread[difference + MOST] ?? 0;
}

function add(spread: Spread, difference: number, count: number): void {
  spread[difference + MOST] = countOf(spread, difference) + count;
}
