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

export type WithWritings = { readonly store: { readonly writings: WritingStore } };
