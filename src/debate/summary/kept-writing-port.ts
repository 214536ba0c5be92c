import type { Readings } from './read-again.ts';
import type { Bullet } from './rules/bullets/bullet.ts';

/** What a model wrote, unchecked and unchanged, and what a second reading found. */
export type KeptWriting = {
  /** Hash of exactly what was asked, with model and server. */
  readonly key: string;
  readonly model: string;
  readonly bullets: readonly Bullet[];
  /** What a second reader found for those of them that were looked up. */
  readonly readings: Readings;
};

/** An answer to be kept, with the items that it may retell. */
export type NewWriting = KeptWriting & { readonly items: readonly number[]; readonly at: Date };

/** The newest answer for a debate, so that a summary of an unchanged week asks no model. */
export type WritingStore = {
  /** The answer to exactly this question, if it was the last one. */
  find(debateId: string, key: string): Promise<KeptWriting | null>;
};

export type WithWritings = { readonly store: { readonly writings: WritingStore } };
