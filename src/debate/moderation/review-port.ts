import type { Evidence } from '#debate/evidence/evidence.ts';

/** Why an item waits for a moderator's look. */
export type ReviewReason =
  /** It is hidden since somebody deleted its card in the channel. */
  | 'card-deleted'
  /** It stands, and its text speaks to whoever grades it. */
  | 'addressed';

export type WaitingItem = {
  readonly item: Evidence;
  readonly why: ReviewReason;
  /** When it was hidden, or got its present text. */
  readonly since: Date;
};

export type ReviewStore = {
  /** Items that no moderator has looked at since, the newest first; `total` counts them all. */
  waiting(
    debateId: string,
    offset: number,
    size: number,
  ): Promise<{ items: WaitingItem[]; total: number }>;
};

export type ModerationTransaction = {
  hide(number: number, reason: string, at: Date): Promise<void>;
  restore(number: number): Promise<void>;
  logModeration(entry: {
    number: number;
    /** `keep`, `pass`: looked at and left hidden, or shown. */
    action: 'hide' | 'restore' | 'keep' | 'pass';
    reason: string;
    byKey: string;
    at: Date;
  }): Promise<void>;
};

export type WithReviews = { readonly store: { readonly reviews: ReviewStore } };
