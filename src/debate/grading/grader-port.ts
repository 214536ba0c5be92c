import type { ModelTerms, Prepared } from '#debate/model/model-port.ts';
import type { Direction } from './rules/types.ts';

/**
 * The language model as grading knows it: it fills in a form about one item. It decides nothing;
 * whatever it returns is checked by code.
 */
export type Grader = {
  grade(question: GradeQuestion): Promise<Prepared<RubricAnswer>>;
};

/** Absent where none is configured: then fixed rules grade alone. */
export type WithGrader = { readonly model?: Grader & ModelTerms };

/** What an item is judged about, and its text; both plain, without mentions or hidden characters. */
export type GradeQuestion = {
  readonly about:
    | { readonly kind: 'claim'; readonly statement: string; readonly counterexample: string }
    /** A rebuttal is about the text that it answers. */
    | { readonly kind: 'item'; readonly text: string };
  readonly text: string;
};

export const bearingLevels = ['none', 'tangential', 'partial', 'direct'] as const;
export const diagnosticityLevels = ['both', 'leans', 'discriminates'] as const;
export const reasoningLevels = ['missing', 'weak', 'fair', 'explicit'] as const;
export const directions = [
  'supports',
  'undermines',
  'both',
  'unclear',
] as const satisfies readonly Direction[];

/** The form as the model filled it in. */
export type RubricAnswer = {
  readonly bearing: (typeof bearingLevels)[number];
  readonly diagnosticity: (typeof diagnosticityLevels)[number];
  readonly reasoning: (typeof reasoningLevels)[number];
  /** Read without knowing the declared side. */
  readonly direction: (typeof directions)[number];
  /** What it says it relied on; anything, until it was looked for in the item. */
  readonly span: string;
};
