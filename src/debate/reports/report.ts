import type { Weight } from './rules/needs-review.ts';

/** Reasons for reporting an item. */
export const reportReasons = ['insult', 'private', 'spam', 'off-topic', 'other'] as const;

export type ReportReason = (typeof reportReasons)[number];

/** Reports that one person may make in a server on one UTC day, across all its debates. */
export const REPORTS_PER_DAY = 10;

/** Longest text that a member may add to the reason, in characters. */
export const REPORT_WORDS_LENGTH = 300;

export type NewReport = Weight & {
  readonly number: number;
  readonly memberKey: string;
  readonly reason: ReportReason;
  /** Null if nothing was added. */
  readonly words: string | null;
  readonly at: Date;
};

/** The reports on one item as moderators read them; nobody is told who made them. */
export type ReportedItem = {
  /** How many reports gave each reason; only reasons that were given. */
  readonly reasons: ReadonlyMap<ReportReason, number>;
  /** What members added, newest first. */
  readonly words: readonly string[];
};
