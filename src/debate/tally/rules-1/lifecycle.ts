import type { ItemTally } from './tally.ts';

/**
 * Where an item is on its way: filed without a source, sourced and not answered, standing after
 * an answer, rebutted, or given up by its author.
 */
export type Lifecycle = 'filed' | 'sourced' | 'standing' | 'rebutted' | 'conceded';

/** Below this part of its weight left, an item counts as rebutted. */
const REBUTTED_BELOW = 0.5;

/**
 * The stage of one item. What its rebuttals leave of it is Π(1−ρ) with ρ = q² of those that
 * count; below ½ it is rebutted.
 */
export function lifecycleOf(
  item: { readonly source: string | null; readonly concededAt: Date | null },
  tally: Pick<ItemTally, 'rebuttals'> | undefined,
): Lifecycle {
  if (item.concededAt !== null) return 'conceded';
  const counting = tally?.rebuttals.filter((rebuttal) => rebuttal.counts) ?? [];
  const left = counting.reduce((product, { q }) => product * (1 - q * q), 1);
  if (left < REBUTTED_BELOW) return 'rebutted';
  if (item.source === null) return 'filed';
  return counting.length === 0 ? 'sourced' : 'standing';
}

/** Whether a counterexample counts among those that stand: sourced, and not answered away. */
export function stands(stage: Lifecycle): boolean {
  return stage === 'sourced' || stage === 'standing';
}
