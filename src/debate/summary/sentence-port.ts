/** A sentence of a summary that cites an item. */
export type CitingSentence = {
  readonly key: string;
  readonly text: string;
  /** The newest week whose summary has it, such as 2026-W47. */
  readonly week: string;
};

/** The model's sentences in stored summaries, and their authors' disputes. */
export type SentenceStore = {
  /** Distinct sentences that cite the item, of the newest 60 summaries, newest first. */
  citing(debateId: string, number: number): Promise<CitingSentence[]>;
  /** For these sentences, the items whose authors dispute them. */
  disputes(
    debateId: string,
    keys: readonly string[],
  ): Promise<{ sentence: string; number: number }[]>;
  /** Total number of disputes in a debate. */
  count(debateId: string): Promise<number>;
};

export type WithSentences = { readonly store: { readonly sentences: SentenceStore } };
