/** A sentence of a summary that cites an item. */
export type CitingSentence = {
  readonly key: string;
  readonly text: string;
  /** The newest week whose summary has it, such as 2026-W47. */
  readonly week: string;
};

/** The model's sentences in the summaries that are kept, and what authors say of them. */
export type SentenceStore = {
  /** Distinct sentences that cite the item, of the newest 60 summaries, newest first. */
  citing(debateId: string, number: number): Promise<CitingSentence[]>;
  /** The items by whose authors these sentences are disputed. */
  disputes(
    debateId: string,
    keys: readonly string[],
  ): Promise<{ sentence: string; number: number }[]>;
  /** Disputes of a debate in all. */
  count(debateId: string): Promise<number>;
};

export type WithSentences = { readonly store: { readonly sentences: SentenceStore } };
