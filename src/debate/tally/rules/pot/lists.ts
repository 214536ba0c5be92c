import type { Changes, Differences } from '../differences.ts';
import { mirroredSpread, type Shift, type Spread, shiftsOf, spreadOf } from './spread.ts';

/** Who or what a list leaves out. */
export type LeftOut = { readonly member: string } | { readonly claim: number };

/** A list of differences without something, given by its shifts from the full list. */
type Variant = { readonly leftOut: LeftOut; readonly shifts: readonly Shift[] };

/** The full list of differences and all that leave something out; no two have the same shifts. */
export type Lists = { readonly full: Spread; readonly variants: readonly Variant[] };

/** Builds the lists. Of several with the same shifts only the first is kept. */
export function listsOf(
  differences: Differences,
  without: Iterable<readonly [LeftOut, Changes]>,
): Lists {
  const variants = new Map<string, Variant>();
  for (const [leftOut, changes] of without) {
    const shifts = shiftsOf(differences, changes);
    const key = shifts.map(({ difference, count }) => `${difference}:${count}`).join();
    if (!variants.has(key)) variants.set(key, { leftOut, shifts });
  }
  return { full: spreadOf(differences), variants: [...variants.values()] };
}

/** The lists negated: the challengers' pots are the essay's of these. */
export function mirroredLists({ full, variants }: Lists): Lists {
  return {
    full: mirroredSpread(full),
    variants: variants.map(({ leftOut, shifts }) => ({
      leftOut,
      shifts: shifts.map(({ difference, count }) => ({ difference: -difference, count })),
    })),
  };
}
