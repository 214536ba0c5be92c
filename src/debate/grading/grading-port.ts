import type { NewGrade } from './stored-grade.ts';

/** An item waiting for a model's grade, leased to a process for `holdMs`. */
export type HeldGrading = {
  readonly debateId: string;
  readonly number: number;
  /** The revision to be graded; a different text must be graded separately. */
  readonly revision: number;
  /** Failed tries before this one. */
  readonly tries: number;
};

/** A model's grade, to be stored under its key. */
export type ModelGrade = NewGrade & {
  readonly span: string | null;
  readonly server: string;
  readonly prompt: string;
  readonly tokensIn: number | null;
  readonly tokensCached: number | null;
  readonly tokensOut: number | null;
};

/**
 * Which items wait for a model's grade. Filing and editing add an item in their own transaction;
 * this table is the only record of what is outstanding.
 */
export type GradingStore = {
  /**
   * Items that may be graded now: they and their targets stand, in a debate that is not closed.
   * Servers take turns, newest items first, at most `mostEach` per server, so that one server's
   * backlog does not delay another's items.
   */
  due(most: number, mostEach?: number): Promise<{ debateId: string; number: number }[]>;
  /** Leases one of those items; null if it is not due or another process holds it. */
  take(debateId: string, number: number, holdMs: number): Promise<HeldGrading | null>;
  /**
   * Ends the lease and schedules another try; `failed` says whether this one counts as a failed
   * try.
   */
  postpone(
    held: HeldGrading,
    of: { readonly outcome: string; readonly delayMs: number; readonly failed: boolean },
  ): Promise<void>;
  /** Stops waiting: the item keeps its current grade. */
  keepRules(held: HeldGrading, outcome: string): Promise<void>;
  /**
   * How many items, standing with standing targets, are due within this many milliseconds; with a
   * number, whether that item is among them.
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
   * Gives the held revision a model's grade, or the stored grade with this key; its previous grade
   * is deleted unless something else uses it. False if the item was revised or erased meanwhile, or
   * the stored grade has been deleted.
   */
  setGrade(
    held: HeldGrading,
    grade: ModelGrade | { readonly key: string },
    at: Date,
  ): Promise<boolean>;
};

export type WithGradings = { readonly store: { readonly gradings: GradingStore } };
