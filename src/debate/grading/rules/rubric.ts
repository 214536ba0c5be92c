import type { Direction } from './types.ts';

/**
 * The text of an item and what it is judged against; both plain, without mentions or hidden
 * characters.
 */
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
  /** The passage it says it relied on; arbitrary text until it has been found in the item. */
  readonly span: string;
};
