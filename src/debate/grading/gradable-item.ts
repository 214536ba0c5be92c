/** What grading reads of an item; the evidence of a debate has more. */
export type GradableItem = {
  readonly number: number;
  readonly claim: number;
  readonly authorKey: string;
  /** The item that it answers; null for evidence about the claim itself. */
  readonly target: number | null;
  readonly text: string;
  readonly source: string | null;
  readonly filedAt: Date;
  /** Null while its author stands by it. */
  readonly withdrawnAt: Date | null;
  /** Null while no moderator has hidden it. */
  readonly hiddenAt: Date | null;
};

/** Reads one item; null when there is no such one. */
export type WithGradableItems = {
  readonly store: {
    readonly evidence: { find(debateId: string, number: number): Promise<GradableItem | null> };
  };
};
