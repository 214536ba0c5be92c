import type { Judged } from '#debate/browse/position.ts';
import { dotsWords } from '#debate/core/rules/dots.ts';
import { dotsOf } from '#debate/grading/rules/dots.ts';
import { EPSILON } from '#debate/tally/rules/constants.ts';
import type { Lifecycle } from '#debate/tally/rules/lifecycle.ts';
import { CARD_TEXTS as TEXTS } from './card-texts.ts';

/** Where an item is on its way, in a word or two. */
export function stageWords(stage: Lifecycle): string {
  return TEXTS.stages[stage];
}

export function rebuttalWords(rebuttals: number): string {
  return rebuttals === 0 ? '' : TEXTS.rebuttals(rebuttals);
}

/**
 * "at most ●●●●○ until its source is checked": where the state of its source keeps an item from
 * more; empty where it does not.
 */
export function capWords(
  { source }: { readonly source: string | null },
  { q, cap, check }: Pick<Judged, 'q' | 'cap' | 'check'>,
): string {
  if (q < cap - EPSILON || check === 'checked') return '';
  const why = source === null ? TEXTS.withoutSource : TEXTS.caps[check];
  return TEXTS.atMost(dotsWords(dotsOf(cap)), why);
}
