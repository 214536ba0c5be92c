import type { Grade } from './rules/types.ts';

/** A stored grade: the marks, what they rest on and what produced them. */
export type StoredGrade = Grade & {
  readonly key: string;
  readonly rubric: string;
  readonly span: string | null;
};

/** A grade before it is stored. */
export type NewGrade = Omit<StoredGrade, 'span' | 'doubts'>;
