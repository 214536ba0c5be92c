import type { DebateState } from '#debate/core/debate.ts';
import type { NewWriting } from './kept-writing-port.ts';
import type { LastMoves } from './rules/movements.ts';
import type { Ended } from './rules/schedule.ts';
import type { StoredSummary } from './summary-content.ts';

/** A summary with what later ones need to know of it. */
export type NewSummary = StoredSummary & {
  readonly moves: LastMoves;
  /** Whether the drift alarm rang with it. */
  readonly alarm: boolean;
};

/** How a week ends, in a transaction that has the debate to itself. */
export type SummaryTransaction = {
  /** Keeps a model's answer in place of the one before, unless one of its items was erased. */
  keepWriting(writing: NewWriting): Promise<void>;
  /** Whether this was news: once per sentence and item. */
  disputeSentence(dispute: { sentence: string; number: number; at: Date }): Promise<boolean>;
  /**
   * The debate's state, last day and channel for summaries at this moment, and the last week that has
   * its own summary.
   */
  standing(): Promise<{
    state: DebateState;
    endsOn: string | null;
    summaryChannelId: string;
    last: Ended | null;
  }>;
  /** Keeps the week's "so far", in place of an earlier one. */
  putSoFar(summary: NewSummary): Promise<void>;
  /** Keeps the week's own, once and for good; false when there is one. */
  addWeekly(summary: NewSummary): Promise<boolean>;
  /** From now on only the fixed rules count. */
  ringAlarm(): Promise<void>;
  /** Sets the debate's state; a closed one leaves its server free for a new one. */
  setState(state: DebateState, at: Date): Promise<void>;
};
