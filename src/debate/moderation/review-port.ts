import type { Evidence } from '#debate/evidence/evidence.ts';
import type { LogTransaction } from '#debate/log/log-port.ts';
import type { ReportedItem } from '#debate/reports/report.ts';

/** Why an item waits for a moderator's look. */
export type ReviewReason =
  /** It is hidden since somebody deleted its card in the channel. */
  | 'card-deleted'
  /** It is hidden, and its author has answered whoever hid it. */
  | 'answered'
  /** It stands, and members reported it. */
  | 'reported'
  /** It stands, and its text speaks to whoever grades it. */
  | 'addressed';

export type WaitingItem = {
  readonly item: Evidence;
  readonly why: ReviewReason;
  /** When it was hidden, answered, last reported, or got its present text. */
  readonly since: Date;
  /** Whether a moderator has cleared an earlier text or link of it, and its author edited since. */
  readonly editedSinceCleared: boolean;
  /** Whether one has cleared it, and what was added below it since was reported. */
  readonly addedSinceCleared: boolean;
  /** Whether members have added words to it, which can be removed by themselves. */
  readonly hasAddedWords: boolean;
  /** Reports on it, with none where nobody reported it. */
  readonly reports: ReportedItem;
};

export type ReviewStore = {
  /** Items that no moderator has looked at since, the newest first; `total` counts them all. */
  waiting(
    debateId: string,
    offset: number,
    size: number,
  ): Promise<{ items: WaitingItem[]; total: number }>;
  /** Reports on one item, with none where nobody reported it. */
  reportsOn(debateId: string, number: number): Promise<ReportedItem>;
};

/** `unknown`: they have done nothing yet that would tell whether they are young. */
type VouchResult = 'vouched' | 'again' | 'not-young' | 'unknown';

export type ModerationTransaction = LogTransaction & {
  hide(number: number, reason: string, at: Date): Promise<void>;
  restore(number: number): Promise<void>;
  /** Whether the author of a hidden item has written its text since it was hidden. */
  isRewritten(number: number): Promise<boolean>;
  /** Keeps what the author of a hidden item says to the moderators. */
  answerHiding(number: number, answer: string, at: Date): Promise<void>;
  /** A moderator has read the text and finds that it is not addressed to graders. */
  clearFlag(number: number): Promise<void>;
  /** Vouches for a young member, so that they count as young no more; once. */
  vouch(memberKey: string, byKey: string, at: Date): Promise<VouchResult>;
};

export type WithReviews = { readonly store: { readonly reviews: ReviewStore } };
