import type { Stance, Vote, VoteCounts } from './rules/votes.ts';

/** What a press did, and all that the next screen shows of votes. */
export type CastResult = {
  readonly previous: Stance | null;
  /** How often this vote was set, changed or withdrawn; 0 where there is none. */
  readonly revision: number;
  readonly changed: boolean;
  /** Whether with it more or fewer members have a vote than before. */
  readonly changedVoters: boolean;
  /** The member's standing votes after it. */
  readonly votes: readonly Vote[];
  /** The claim's numbers as they may be shown: they move in steps of five voters. */
  readonly shown: VoteCounts;
  /** Another one after each change of what the tally of the claim reads. */
  readonly stamp: string;
};

/** Votes as a summary tells them: numbers that may be shown, and who took part. */
export type PeriodVotes = {
  /** The summary period, from 1. */
  readonly number: number;
  /** By claims that anything may be shown of. */
  readonly counts: ReadonlyMap<number, VoteCounts>;
  /** Per claim, members who changed from one stance to another in the period. */
  readonly minds: ReadonlyMap<number, number>;
  /** Members with a standing vote. */
  readonly voters: number;
  /** Votes set, changed or withdrawn in the period. */
  readonly changes: number;
};

export type VoteStore = {
  /**
   * Sets or (stance null) withdraws one vote and keeps the change, in a statement that it may share
   * with others. Null where the debate has been closed: nothing was stored then.
   */
  cast(vote: {
    debateId: string;
    claim: number;
    voterKey: string;
    stance: Stance | null;
  }): Promise<CastResult | null>;
  /** One member's standing votes, by claim. */
  of(debateId: string, voterKey: string): Promise<Vote[]>;
  /** Whether the member ever voted here, votes that were withdrawn included. */
  hasVoted(debateId: string, voterKey: string): Promise<boolean>;
  /** Standing votes of every claim that has any: exact, and shown to nobody. */
  counts(debateId: string): Promise<Map<number, VoteCounts>>;
  countsOf(debateId: string, claim: number): Promise<VoteCounts>;
  /** Whether the member ever changed this vote from one stance to another. */
  hasChanged(debateId: string, claim: number, voterKey: string): Promise<boolean>;
  /** Members with at least one standing vote. */
  voters(debateId: string): Promise<number>;
  /** The period that is open, as it may be shown now. */
  open(debateId: string): Promise<PeriodVotes>;
  /**
   * Ends the open period for the summary of a week, in one transaction: a vote that is being cast
   * falls wholly into this period or the next. Asked again for the week with this cut-off or an
   * earlier one, it gives the same numbers, and so it does once the week's summary is kept. Until
   * then a later cut-off ends the open period too: its numbers are of both, under a new number.
   */
  endPeriod(debateId: string, week: string, cutOff: Date): Promise<PeriodVotes>;
  /** Debates with votes of ended periods that still lie in the order in which they came. */
  unordered(): Promise<string[]>;
  /**
   * Writes the votes of ended periods anew in the order of their code names, which tells nothing of
   * who voted when; others vote meanwhile. May be done again, or by several, and be stopped: whoever
   * goes on begins anew.
   */
  putInOrder(debateId: string, stopping?: AbortSignal): Promise<void>;
};

export type WithVotes = { readonly store: { readonly votes: VoteStore } };

/** What a transaction that has the debate to itself can do about votes. */
export type VoteTransaction = {
  /** The number of the period that was ended for a week; null for none. */
  endedPeriod(week: string): Promise<number | null>;
  /** Lets no vote in that comes after this transaction, once the debate's state says closed. */
  closeVotes(): Promise<void>;
};
