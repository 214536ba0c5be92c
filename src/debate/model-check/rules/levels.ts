import {
  BEARING_VALUE,
  DIAGNOSTICITY_VALUE,
  REASONING_VALUE,
} from '#debate/grading/rules/constants.ts';
import { quality } from '#debate/grading/rules/quality.ts';
import type { RubricAnswer } from '#debate/grading/rules/rubric.ts';

/** A filled-in form, as far as it is compared. */
export type Levels = Omit<RubricAnswer, 'span'>;

/** One form for all, so that only the answers differ: a preprint with system, test and number. */
const FORM = { sourceKind: 'arxiv', sourceLevel: 'preprint', specificity: 3 } as const;

/**
 * The quality (0..0.6) that an item of ordinary form would have with these levels, before the band.
 */
export function qualityOf({ bearing, diagnosticity, reasoning }: Levels): number {
  const grade = {
    bearing: BEARING_VALUE[bearing],
    diagnosticity: DIAGNOSTICITY_VALUE[diagnosticity],
    reasoning: REASONING_VALUE[reasoning],
    grader: 'model',
  };
  return quality({ grade, ...FORM }, 'unchecked', false).byModel ?? 0;
}
