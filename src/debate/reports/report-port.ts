import type { NewReport } from './report.ts';
import type { Weight } from './rules/needs-review.ts';

/** What a report reads and writes, in a transaction that has the debate to itself. */
export type ReportTransaction = {
  /**
   * Keeps a report, in place of one that the member made before the item was last edited or, where
   * the item does not wait, before words were added below it that no moderator has cleared; false
   * where they have reported what is there.
   */
  addReport(report: NewReport): Promise<boolean>;
  reportsOn(number: number): Promise<readonly Weight[]>;
  /** Whether a known member has been found not to be young, or a moderator vouched for them. */
  isSeasoned(memberKey: string): Promise<boolean>;
  /** Whether a moderator has ever looked at the item and left it shown, or shown it again. */
  isCleared(number: number): Promise<boolean>;
  /** Whether the item waits in the moderators' queue. */
  isWaiting(number: number): Promise<boolean>;
  /** Keeps the item out of quotations from a moment on; null ends that. */
  setReview(number: number, since: Date | null): Promise<void>;
};
