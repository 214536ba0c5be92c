import type { SummaryKind } from '#debate/core/rules/summary-kind.ts';
import type { WeekOutline } from './rules/frozen-tally.ts';
import type { LastMoves } from './rules/movements.ts';
import type { Ended } from './rules/schedule.ts';
import type { StoredSummary } from './summary-content.ts';

export type SummaryStore = {
  newest(debateId: string): Promise<StoredSummary | null>;
  /** The weekly summary if there is one, else the week's "so far". */
  ofWeek(debateId: string, week: string): Promise<StoredSummary | null>;
  find(debateId: string, week: string, kind: SummaryKind): Promise<StoredSummary | null>;
  /** When the evidence on each claim last moved, as of the last weekly summary. */
  moves(debateId: string): Promise<LastMoves>;
  /** The last week that has a weekly summary. */
  lastWeekly(debateId: string): Promise<Ended | null>;
  /** Outlines of the weekly summaries up to this one, the newest `most` of them, oldest first. */
  history(debateId: string, upTo: string, most: number): Promise<WeekOutline[]>;
  /** Weeks that have a summary, newest first. */
  weeks(debateId: string): Promise<{ week: string; kind: SummaryKind; final: boolean }[]>;
};

export type WithSummaries = { readonly store: { readonly summaries: SummaryStore } };
