import type { Weight } from './rules/needs-review.ts';

/** What an item may be reported for. */
export const reportReasons = ['insult', 'private', 'spam', 'off-topic', 'other'] as const;

export type ReportReason = (typeof reportReasons)[number];

/** Reports that one person may make in a server on a day of UTC, whatever debates it has. */
export const REPORTS_PER_DAY = 10;

/** Most characters of what a member adds to the reason. */
export const REPORT_WORDS_LENGTH = 300;

export type NewReport = Weight & {
  readonly number: number;
  readonly memberKey: string;
  readonly reason: ReportReason;
  /** Null for nothing. */
  readonly words: string | null;
  readonly at: Date;
};

/** The reports on one item as moderators read them; who reported is told to nobody. */
export type ReportedItem = {
  /** How many gave which reason; only reasons that somebody gave. */
  readonly reasons: ReadonlyMap<ReportReason, number>;
  /** What members added, the newest first. */
  readonly words: readonly string[];
};
