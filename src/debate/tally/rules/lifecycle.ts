import { REBUTTAL_FLOOR } from './constants.ts';
import type { JudgedTally } from './entry-tally.ts';

/**
 * The stage of an item: filed without a source, sourced and not answered, standing after an answer,
 * rebutted, or conceded by its author.
 */
export type Lifecycle = 'filed' | 'sourced' | 'standing' | 'rebutted' | 'conceded';

/**
 * The stage of one item. It is rebutted once less than half of its weight is left, which takes a
 * rebuttal with a checked source: unchecked ones together take at most half.
 */
export function lifecycleOf(
  item: { readonly source: string | null; readonly concededAt: Date | null },
  tally: Pick<JudgedTally, 'rebuttals' | 'left'> | undefined,
): Lifecycle {
  if (item.concededAt !== null) return 'conceded';
  if (tally !== undefined && tally.left < REBUTTAL_FLOOR) return 'rebutted';
  if (item.source === null) return 'filed';
  return tally?.rebuttals.some(({ placed }) => placed) ? 'standing' : 'sourced';
}

/** Whether an item counts as standing: it has a source and is not rebutted. */
export function stands(stage: Lifecycle): boolean {
  return stage === 'sourced' || stage === 'standing';
}
