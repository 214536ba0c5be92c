import type { Stance, Vote, VoteCounts } from './rules/votes.ts';

/** The outcome of a press, and everything about votes that the next screen shows. */
export type CastResult = {
  readonly previous: Stance | null;
  /** How often this vote was set, changed or withdrawn; 0 if there is none. */
  readonly revision: number;
  readonly changed: boolean;
  /** Whether the number of members with a vote changed. */
  readonly changedVoters: boolean;
  /** The member's current votes after it. */
  readonly votes: readonly Vote[];
  /** The claim's published counts: they move in steps of five voters. */
  readonly shown: VoteCounts;
  /** Changes whenever something changes that the tally of the claim reads. */
  readonly stamp: string;
};

/** Votes as a summary shows them: the published counts, and who took part. */
export type PeriodVotes = {
  /** The summary period, from 1. */
  readonly number: number;
  /** Only claims that have published counts. */
  readonly counts: ReadonlyMap<number, VoteCounts>;
  /** Per claim, members who changed from one stance to another in the period. */
  readonly minds: ReadonlyMap<number, number>;
  /** Members with a current vote. */
  readonly voters: number;
  /** Votes set, changed or withdrawn in the period. */
  readonly changes: number;
};

export type VoteStore = {
  /**
   * Sets or (stance null) withdraws one vote and stores the change, in a statement that may be
   * shared with others' votes. Null if the debate has been closed: nothing was stored.
   */
  cast(vote: {
    debateId: string;
    claim: number;
    voterKey: string;
    stance: Stance | null;
  }): Promise<CastResult | null>;
  /** One member's current votes, by claim. */
  of(debateId: string, voterKey: string): Promise<Vote[]>;
  /** Whether the member has ever voted here, including votes that were withdrawn. */
  hasVoted(debateId: string, voterKey: string): Promise<boolean>;
  /** Current votes on every claim that has any: exact counts, never shown to anybody. */
  counts(debateId: string): Promise<Map<number, VoteCounts>>;
  countsOf(debateId: string, claim: number): Promise<VoteCounts>;
  /** Whether the member ever changed this vote from one stance to another. */
  hasChanged(debateId: string, claim: number, voterKey: string): Promise<boolean>;
  /** Members with at least one standing vote. */
  voters(debateId: string): Promise<number>;
  /** The open period with its published counts. */
  open(debateId: string): Promise<PeriodVotes>;
  /**
   * Ends the open period for the summary of a week, in one transaction: a vote being cast
   * concurrently falls wholly into this period or the next. Idempotent for the same or an earlier
   * cut-off, and always once the week's summary is stored. Until then a later cut-off also ends the
   * open period: its counts cover both, under a new number.
   */
  endPeriod(debateId: string, week: string, cutOff: Date): Promise<PeriodVotes>;
  /** Debates where votes of ended periods are still stored in the order in which they came. */
  unordered(): Promise<string[]>;
  /**
   * Rewrites the votes of ended periods in the order of their pseudonyms, so that row order does
   * not reveal who voted when; others can vote meanwhile. Safe to repeat, to run concurrently and
   * to interrupt: the next run starts over.
   */
  putInOrder(debateId: string, stopping?: AbortSignal): Promise<void>;
};

export type WithVotes = { readonly store: { readonly votes: VoteStore } };

/** What a transaction that holds the debate's lock can do about votes. */
export type VoteTransaction = {
  /** The number of the period that was ended for a week; null if there is none. */
  endedPeriod(week: string): Promise<number | null>;
  /** Rejects every vote after this transaction, once the debate's state is `closed`. */
  closeVotes(): Promise<void>;
};
