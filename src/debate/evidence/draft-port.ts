import type { Side } from '#debate/core/rules/side.ts';

export type Draft = {
  formId: string;
  authorKey: string;
  claim: number | null;
  side: Side | null;
  /** The item that a rebuttal answers; null for evidence about a claim. */
  target: number | null;
  text: string;
  source: string;
  expiresAt: Date;
};

export type DraftStore = {
  /** Stores a draft and keeps only its author's newest `most` drafts. */
  keep(debateId: string, draft: Draft, most: number): Promise<void>;
  find(debateId: string, formId: string, authorKey: string, now: Date): Promise<Draft | null>;
  dropExpired(now: Date): Promise<void>;
};

export type WithDrafts = { readonly store: { readonly drafts: DraftStore } };
