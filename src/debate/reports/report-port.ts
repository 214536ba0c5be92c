import type { NewReport } from './report.ts';
import type { Weight } from './rules/needs-review.ts';

export type ReportStore = {
  /** Whether a member has reported what is there now, so that another report would be refused. */
  isReported(debateId: string, number: number, memberKey: string): Promise<boolean>;
};

/** What reporting reads and writes, in a transaction that holds the debate's lock. */
export type ReportTransaction = {
  /**
   * Stores a report. It replaces one that the member made before the item was last edited or, if
   * the item is not waiting for review, before words were added below it that no moderator has
   * cleared. Returns false if they have already reported what is there.
   */
  addReport(report: NewReport): Promise<boolean>;
  reportsOn(number: number): Promise<readonly Weight[]>;
  /** Whether a known member turned out not to be young, or a moderator vouched for them. */
  isSeasoned(memberKey: string): Promise<boolean>;
  /** Whether a moderator has ever reviewed the item and left it shown, or restored it. */
  isCleared(number: number): Promise<boolean>;
  /** Whether the item is in the moderators' queue. */
  isWaiting(number: number): Promise<boolean>;
  /** Keeps the item out of quotations from `since` on; null ends that. */
  setReview(number: number, since: Date | null): Promise<void>;
};

export type WithReports = { readonly store: { readonly reports: ReportStore } };
