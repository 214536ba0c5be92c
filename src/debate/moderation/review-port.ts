import type { Evidence } from '#debate/evidence/evidence.ts';
import type { LogTransaction } from '#debate/log/log-port.ts';
import type { ReportedItem } from '#debate/reports/report.ts';

/** Why an item is waiting for review. */
export type ReviewReason =
  /** It is hidden because somebody deleted its card in the channel. */
  | 'card-deleted'
  /** It is hidden, and its author has answered the moderators. */
  | 'answered'
  /** It is shown, and members reported it. */
  | 'reported'
  /** It is shown, and its text seems to address whoever grades it. */
  | 'addressed';

export type WaitingItem = {
  readonly item: Evidence;
  readonly why: ReviewReason;
  /** When it was hidden, answered, last reported, or got its present text. */
  readonly since: Date;
  /** Whether its author has edited it since a moderator cleared an earlier text or link. */
  readonly editedSinceCleared: boolean;
  /** Whether a moderator has cleared it, and words added below it since then were reported. */
  readonly addedSinceCleared: boolean;
  /** Whether members have added words to it; those can be removed on their own. */
  readonly hasAddedWords: boolean;
  /** Reports on it; empty if nobody reported it. */
  readonly reports: ReportedItem;
};

export type ReviewStore = {
  /** Items that no moderator has reviewed since then, newest first; `total` counts them all. */
  waiting(
    debateId: string,
    offset: number,
    size: number,
  ): Promise<{ items: WaitingItem[]; total: number }>;
  /** Reports on one item; empty if nobody reported it. */
  reportsOn(debateId: string, number: number): Promise<ReportedItem>;
};

/** `unknown`: they have not done anything yet that would show whether they are young. */
type VouchResult = 'vouched' | 'again' | 'not-young' | 'unknown';

export type ModerationTransaction = LogTransaction & {
  hide(number: number, reason: string, at: Date): Promise<void>;
  restore(number: number): Promise<void>;
  /** Whether the author of a hidden item has rewritten it since it was hidden. */
  isRewritten(number: number): Promise<boolean>;
  /** Stores the answer of a hidden item's author to the moderators. */
  answerHiding(number: number, answer: string, at: Date): Promise<void>;
  /** A moderator has read the text and says that it does not address graders. */
  clearFlag(number: number): Promise<void>;
  /** Vouches for a young member, once, so that they no longer count as young. */
  vouch(memberKey: string, byKey: string, at: Date): Promise<VouchResult>;
};

export type WithReviews = { readonly store: { readonly reviews: ReviewStore } };
