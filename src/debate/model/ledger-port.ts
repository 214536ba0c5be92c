import type { CallFailure, FinishedCall } from './model-port.ts';

/** The ledger of requests and the budget of a server's week; each method is one statement. */
export type CallStore = {
  /**
   * Reserves tokens of a server's week, atomically under concurrency; false if that would exceed
   * the budget. With a member's share it is also false once half of the budget is spent and the
   * member would then have had more than a twentieth of it; a member's first request is exempt.
   */
  reserve(of: BudgetWeek, tokens: number, budget: number, share?: MemberShare): Promise<boolean>;
  /** Writes the ledger's row, and replaces the reservation by what is charged. */
  settle(of: BudgetWeek, call: LedgerEntry, share?: MemberShare): Promise<void>;
  /** Tokens reserved or used in this week. */
  spent(of: BudgetWeek): Promise<number>;
  /** Totals from a debate's ledger since a moment. */
  totals(debateId: string, since: Date): Promise<CallTotals>;
};

/** An ISO week such as 2026-W47 of one Discord server. */
export type BudgetWeek = { readonly guildId: string; readonly week: string };

/** The key that one member's part of a week's tokens is counted under, and when it expires. */
export type MemberShare = { readonly key: string; readonly goneAt: Date };

export type LedgerEntry = FinishedCall & {
  readonly debateId: string;
  /** `read` looks up a sentence in an item. */
  readonly purpose: 'grade' | 'write' | 'read';
  /** The item that was graded or read; null for writing. */
  readonly item: number | null;
  readonly at: Date;
};

export type CallTotals = {
  readonly calls: number;
  readonly failed: number;
  /** Sums of the known values. */
  readonly in: number;
  readonly cached: number;
  readonly out: number;
  /** Calls for which the server did not report tokens. */
  readonly unknown: number;
  /** The model of the newest request; null before the first. */
  readonly lastModel: string | null;
  readonly lastFailure: { readonly outcome: CallFailure; readonly at: Date } | null;
};

export type WithCalls = { readonly store: { readonly calls: CallStore } };
