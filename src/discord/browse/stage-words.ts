import type { Judged } from '#debate/browse/position.ts';
import { dotsWords } from '#debate/core/rules/dots.ts';
import { dotsOf } from '#debate/grading/rules/dots.ts';
import type { CheckState } from '#debate/grading/rules/types.ts';
import type { MarkCounts } from '#debate/marks/mark-counts.ts';
import { EPSILON } from '#debate/tally/rules/constants.ts';
import type { Lifecycle } from '#debate/tally/rules/lifecycle.ts';
import { CARD_TEXTS as TEXTS } from './card-texts.ts';

/**
 * The stage of an item in a few words; empty if the words next to it already say how its source was
 * checked.
 */
export function stageWords(stage: Lifecycle, saysSource: boolean, check: CheckState): string {
  if (stage !== 'sourced') return TEXTS.stages[stage];
  return saysSource ? '' : TEXTS.sources[check];
}

/**
 * Whether marks, current or from before the rules changed, already show the state of its source.
 */
export function saysSource({ check, dispute, before }: MarkCounts): boolean {
  return check + dispute + before > 0;
}

export function rebuttalWords(rebuttals: number): string {
  return rebuttals === 0 ? '' : TEXTS.rebuttals(rebuttals);
}

/**
 * "at most ●●●●○ until its source is checked", if the state of its source caps an item's strength;
 * otherwise empty.
 */
export function capWords(
  { source }: { readonly source: string | null },
  { q, cap, check }: Pick<Judged, 'q' | 'cap' | 'check'>,
): string {
  if (q < cap - EPSILON || check === 'checked') return '';
  const why = source === null ? TEXTS.withoutSource : TEXTS.caps[check];
  return TEXTS.atMost(dotsWords(dotsOf(cap)), why);
}
