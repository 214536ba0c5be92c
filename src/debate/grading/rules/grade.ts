import { sourceLevel } from '#debate/sources/rules/source-level.ts';
import type { Source } from '#debate/sources/rules/types.ts';
import { RULES, RULES_MARKS } from './constants.ts';
import { specificityOf } from './specificity.ts';
import type { Grade, Graded } from './types.ts';

/**
 * The marks of the fixed rules: bearing and diagnosticity 1, reasoning .5, no direction read. They
 * are the same for every item, because form says nothing about them; the caps of `quality` account
 * for that uncertainty.
 */
export const RULES_GRADE: Grade = {
  ...RULES_MARKS,
  direction: 'unknown',
  grader: RULES,
};

/** Grades one item by fixed rules: the same marks for all, S and P from its form. */
export function gradeByRules(item: {
  readonly text: string;
  readonly source: Source | undefined;
}): Graded & { readonly grade: Grade } {
  return {
    grade: RULES_GRADE,
    sourceKind: item.source?.kind ?? 'none',
    sourceLevel: sourceLevel(item.source),
    specificity: specificityOf(item.text).level,
  };
}
