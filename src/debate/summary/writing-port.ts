import type { Bullet } from './rules/bullets/types.ts';

/** What a model wrote, unchecked, as it came. */
export type KeptWriting = {
  /** Hash of exactly what was asked, of model and server. */
  readonly key: string;
  readonly model: string;
  readonly bullets: readonly Bullet[];
};

/** An answer to be kept, with the items that it may retell. */
export type NewWriting = KeptWriting & { readonly items: readonly number[]; readonly at: Date };

/** The newest answer of a debate: a summary over an unchanged week asks nothing. */
export type WritingStore = {
  /** The answer to exactly this question, if it was the last one. */
  find(debateId: string, key: string): Promise<KeptWriting | null>;
};

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

export type WithWritings = { readonly store: { readonly writings: WritingStore } };
export type WithSentences = { readonly store: { readonly sentences: SentenceStore } };
