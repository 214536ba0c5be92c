import type { DebateState } from '#debate/core/debate.ts';
import type { NewWriting } from './kept-writing-port.ts';
import type { LastMoves } from './rules/movements.ts';
import type { Ended } from './rules/schedule.ts';
import type { StoredSummary } from './summary-content.ts';

/** A summary with what later ones need to know about it. */
export type NewSummary = StoredSummary & {
  readonly moves: LastMoves;
  /** Whether the drift alarm rang with it. */
  readonly alarm: boolean;
};

/** Ends a week, in a transaction with exclusive access to the debate. */
export type SummaryTransaction = {
  /** Stores a model's answer in place of the last one, unless one of its items was erased. */
  keepWriting(writing: NewWriting): Promise<void>;
  /** Returns whether the dispute was new; recorded once per sentence and item. */
  disputeSentence(dispute: { sentence: string; number: number; at: Date }): Promise<boolean>;
  /**
   * The debate's current state, last day and summary channel, and the last week that has a weekly
   * summary.
   */
  standing(): Promise<{
    state: DebateState;
    endsOn: string | null;
    summaryChannelId: string;
    last: Ended | null;
  }>;
  /** Stores the week's "so far", replacing an earlier one. */
  putSoFar(summary: NewSummary): Promise<void>;
  /**
   * Gives the newest "so far" this week's name, if none has it. Before a debate's first weekly
   * summary a new schedule may rename the week, and its message is to stay the same one.
   */
  renameSoFar(week: string): Promise<void>;
  /** Stores the weekly summary permanently; false if there is one already. */
  addWeekly(summary: NewSummary): Promise<boolean>;
  /** From now on only the fixed rules count. */
  ringAlarm(): Promise<void>;
  /** Sets the debate's state; a closed one leaves its server free for a new one. */
  setState(state: DebateState, at: Date): Promise<void>;
};
