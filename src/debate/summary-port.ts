import type { HistoryWeek } from './rules/history-picture.ts';
import type { Ended } from './rules/schedule.ts';
import type { StoredSummary, SummaryKind } from './summary-content.ts';

export type SummaryStore = {
  newest(debateId: string): Promise<StoredSummary | null>;
  /** The week's own if there is one, else its "so far". */
  ofWeek(debateId: string, week: string): Promise<StoredSummary | null>;
  find(debateId: string, week: string, kind: SummaryKind): Promise<StoredSummary | null>;
  /** The newest of an earlier week's own. */
  before(debateId: string, week: string): Promise<StoredSummary | null>;
  /** The last week that has its own. */
  lastWeekly(debateId: string): Promise<Ended | null>;
  /** Balances of the weekly summaries up to this week, the newest `most` of them, oldest first. */
  history(debateId: string, upTo: string, most: number): Promise<HistoryWeek[]>;
  /** Weeks that have a summary, newest first. */
  weeks(debateId: string): Promise<{ week: string; kind: SummaryKind; final: boolean }[]>;
};
