import type { Readings } from './read-again.ts';
import type { Bullet } from './rules/bullets/bullet.ts';

/** A model's answer, unchecked and unchanged, and the findings of a second reading. */
export type KeptWriting = {
  /** Hash of exactly what was asked, with model and server. */
  readonly key: string;
  readonly model: string;
  readonly bullets: readonly Bullet[];
  /** A second reader's findings for the sentences that it looked up. */
  readonly readings: Readings;
};

/** An answer to be stored, with the items that it may retell. */
export type NewWriting = KeptWriting & { readonly items: readonly number[]; readonly at: Date };

/** The newest answer for a debate, so that a summary of an unchanged week asks no model. */
export type WritingStore = {
  /** The stored answer if it was to exactly this question. */
  find(debateId: string, key: string): Promise<KeptWriting | null>;
};

export type WithWritings = { readonly store: { readonly writings: WritingStore } };
