import { PRIOR_POINTS } from './constants.ts';
import type { Differences } from './differences.ts';
import type { Camp } from './types.ts';

/** One value for each camp. */
export type PerCamp<T> = Readonly<Record<Camp, T>>;

/** G₊ and G₋: the sums of the members' positive and of their negative differences, as points. */
export function campPoints(differences: Differences): PerCamp<number> {
  let [essay, challengers] = [0, 0];
  for (const n of differences.values()) {
    if (n > 0) essay += n;
    else challengers -= n;
  }
  return { essay, challengers };
}

/**
 * The number: whole per cents that add up to 100. The share (G₊+60)/(G₊+G₋+120), starting with one
 * full person on each side, rounded by the size of the lead so that swapping the sides mirrors it.
 */
export function sharesOf({ essay, challengers }: PerCamp<number>): PerCamp<number> {
  const total = essay + challengers + 2 * PRIOR_POINTS;
  const lead = Math.floor((100 * Math.abs(essay - challengers) + total) / (2 * total));
  const ahead = essay >= challengers ? lead : -lead;
  return { essay: 50 + ahead, challengers: 50 - ahead };
}
