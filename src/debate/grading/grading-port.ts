import type { NewGrade } from './stored-grade.ts';

/** An item that waits for a model's grade, held by a process until `holdMs` have passed. */
export type HeldGrading = {
  readonly debateId: string;
  readonly number: number;
  /** The revision that is to be graded: another text is another matter. */
  readonly revision: number;
  /** Failed tries before this one. */
  readonly tries: number;
};

/** A model's grade, to be kept under its key. */
export type ModelGrade = NewGrade & {
  readonly span: string | null;
  readonly server: string;
  readonly prompt: string;
  readonly tokensIn: number | null;
  readonly tokensCached: number | null;
  readonly tokensOut: number | null;
};

/**
 * Which items wait for a model's grade. Filing and editing add an item in their own transaction; only
 * this table says what is outstanding.
 */
export type GradingStore = {
  /**
   * Items that may be graded now: they and their targets stand, in a debate that is not closed. The
   * newest of each server in turn, at most `mostEach`, so that no backlog comes before another server's
   * items.
   */
  due(most: number, mostEach?: number): Promise<{ debateId: string; number: number }[]>;
  /** Holds one of those; null when it is not due or another process holds it. */
  take(debateId: string, number: number, holdMs: number): Promise<HeldGrading | null>;
  /** Lets it wait for a later try; `failed` says whether this one counts as a try. */
  postpone(
    held: HeldGrading,
    of: { readonly outcome: string; readonly delayMs: number; readonly failed: boolean },
  ): Promise<void>;
  /** It keeps the grade by fixed rules. */
  keepRules(held: HeldGrading, outcome: string): Promise<void>;
  /**
   * How many items are due within so many milliseconds and stand, as do their targets; with a number,
   * whether that one is.
   */
  outstanding(debateId: string, withinMs: number, number?: number): Promise<number>;
  hasGrade(debateId: string, key: string): Promise<boolean>;
  /** Standing items, rebuttals included, by who graded them. */
  counts(debateId: string): Promise<{ byModel: number; byRules: number }>;
  /** Standing items whose text is addressed to graders, newest first, at most `most`. */
  addressed(debateId: string, most: number): Promise<number[]>;
};

export type GradingTransaction = {
  /**
   * Gives the held revision a model's grade, or the stored grade with this key; its previous grade is
   * deleted unless something else uses it. False when the item was revised or erased meanwhile, or the
   * stored grade is gone.
   */
  setGrade(
    held: HeldGrading,
    grade: ModelGrade | { readonly key: string },
    at: Date,
  ): Promise<boolean>;
};

export type WithGradings = { readonly store: { readonly gradings: GradingStore } };
