import type { Grade } from './rules/types.ts';

/** A grade as it is kept: the marks, what they rest on and what they were made by. */
export type StoredGrade = Grade & {
  readonly key: string;
  readonly rubric: string;
  readonly span: string | null;
};

/** A grade before it is kept. */
export type NewGrade = Omit<StoredGrade, 'span' | 'doubts'>;
