import { BALANCE_PRIOR, EPSILON, LEVELS, SATURATION } from './constants.ts';

/** How many of the 20 levels θ = (l−½)/20 a weight of 0..1 reaches: 0..20. */
export function levelsReached(weight: number): number {
  return Math.max(0, Math.min(LEVELS, Math.floor(weight * LEVELS + 0.5 + EPSILON)));
}

/**
 * The weight of one side, 0 or more: W = mean over the levels of K·ln(1+N/K), K = 8, where N is
 * the number (in the bootstrap: the weight) of clusters that reach the level.
 * `byLevels[i]` counts the clusters that reach exactly i levels, i = 0..20.
 */
export function sideWeight(byLevels: ArrayLike<number>): number {
  let reached = 0;
  let counted = 0;
  let sum = 0;
  for (let level = LEVELS; level >= 1; level -= 1) {
    const more = byLevels[level] ?? 0;
    // The logarithm is the cost of the whole tally: most levels are reached by no more than the last.
    if (more !== 0) {
      reached += more;
      counted = SATURATION * Math.log1p(reached / SATURATION);
    }
    sum += counted;
  }
  return sum / LEVELS;
}

/** B = (W₊−W₋)/(W₊+W₋+2): −1..1, above 0 for the essay; exactly negated when sides swap. */
export function balanceOf(supports: number, challenges: number): number {
  return (supports - challenges) / (supports + challenges + BALANCE_PRIOR);
}

/** A balance as two whole numbers that add up to 100: rounded by size, so that mirrors mirror. */
export function wholeNumbers(balance: number): { essay: number; challengers: number } {
  const lead = Math.round(50 * Math.abs(balance) + EPSILON);
  return balance < 0
    ? { essay: 50 - lead, challengers: 50 + lead }
    : { essay: 50 + lead, challengers: 50 - lead };
}
