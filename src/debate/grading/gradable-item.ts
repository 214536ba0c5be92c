/** The part of an item that grading reads. */
export type GradableItem = {
  readonly number: number;
  readonly claim: number;
  readonly authorKey: string;
  /** The item that it answers; null for evidence about the claim itself. */
  readonly target: number | null;
  readonly text: string;
  readonly source: string | null;
  readonly filedAt: Date;
  /** Null unless its author has withdrawn it. */
  readonly withdrawnAt: Date | null;
  /** Null unless a moderator has hidden it. */
  readonly hiddenAt: Date | null;
};

/** Reads one item; null if there is none. */
export type WithGradableItems = {
  readonly store: {
    readonly evidence: { find(debateId: string, number: number): Promise<GradableItem | null> };
  };
};
