import type { CallFailure, FinishedCall } from './model-port.ts';

/** The ledger of requests and the budget of a server's week; each method is one statement. */
export type CallStore = {
  /**
   * Sets aside tokens of a server's week unless that would exceed the budget, whoever else does the
   * same at the moment; false: it would. With a member's share also once half of the budget is
   * spent and they would have had more than a twentieth of it, a first request apart.
   */
  reserve(of: BudgetWeek, tokens: number, budget: number, share?: MemberShare): Promise<boolean>;
  /** Writes the ledger's row, and puts what it is charged in place of what was set aside. */
  settle(of: BudgetWeek, call: LedgerEntry, share?: MemberShare): Promise<void>;
  /** Tokens set aside or used in this week. */
  spent(of: BudgetWeek): Promise<number>;
  /** What the ledger of a debate says since a moment. */
  totals(debateId: string, since: Date): Promise<CallTotals>;
};

/** An ISO week such as 2026-W47 of one Discord server. */
export type BudgetWeek = { readonly guildId: string; readonly week: string };

/** Under which key it is counted what one member has had of a week's tokens, and until when. */
export type MemberShare = { readonly key: string; readonly goneAt: Date };

export type LedgerEntry = FinishedCall & {
  readonly debateId: string;
  /** `read` looks a sentence up in an item. */
  readonly purpose: 'grade' | 'write' | 'read';
  /** The item that was graded or read; null for writing. */
  readonly item: number | null;
  readonly at: Date;
};

export type CallTotals = {
  readonly calls: number;
  readonly failed: number;
  /** Sums of what is known. */
  readonly in: number;
  readonly cached: number;
  readonly out: number;
  /** Calls whose tokens the server did not tell. */
  readonly unknown: number;
  /** The model of the newest request; null before the first. */
  readonly lastModel: string | null;
  readonly lastFailure: { readonly outcome: CallFailure; readonly at: Date } | null;
};

export type WithCalls = { readonly store: { readonly calls: CallStore } };
