import type { ModelTerms, Prepared } from '#debate/model/model-port.ts';
import type { GradeQuestion, RubricAnswer } from './rules/rubric.ts';

/**
 * The language model as grading sees it: it fills in a form about one item. It decides nothing;
 * code checks everything it returns.
 */
export type Grader = {
  grade(question: GradeQuestion): Promise<Prepared<RubricAnswer>>;
};

/** Absent if none is configured; then only the fixed rules grade. */
export type WithGrader = { readonly model?: Grader & ModelTerms };
