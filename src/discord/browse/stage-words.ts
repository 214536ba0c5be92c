import type { Judged } from '#debate/browse/position.ts';
import { count } from '#debate/core/rules/count.ts';
import { dotsWords } from '#debate/core/rules/dots.ts';
import { dotsOf } from '#debate/grading/rules/dots.ts';
import { EPSILON } from '#debate/tally/rules/constants.ts';
import type { Lifecycle } from '#debate/tally/rules/lifecycle.ts';

/** Where an item is on its way, in a word or two. */
export function stageWords(stage: Lifecycle): string {
  switch (stage) {
    case 'filed':
      return 'no source yet';
    case 'sourced':
      return 'has a source';
    case 'standing':
      return 'stands after rebuttal';
    case 'rebutted':
      return 'rebutted';
    case 'conceded':
      return 'conceded by its author';
  }
}

export function rebuttalWords(rebuttals: number): string {
  return rebuttals === 0 ? '' : count(rebuttals, 'rebuttal');
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
  const why = source === null ? 'without a source' : CAPS[check];
  return `at most ${dotsWords(dotsOf(cap))} ${why}`;
}

const CAPS = {
  unchecked: 'until its source is checked',
  disputed: 'while its source is disputed',
} as const;
