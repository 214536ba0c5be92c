import type { Stance, Vote, VoteCounts } from './rules/votes.ts';

export type CastResult = { previous: Stance | null; revision: number; changed: boolean };

/** Standing votes by claim, and the members who had any. */
export type VotesAsOf = {
  readonly counts: ReadonlyMap<number, VoteCounts>;
  readonly voters: number;
};

export type VoteStore = {
  /** Sets or (stance null) withdraws one vote and keeps the change, in one statement. */
  cast(vote: {
    debateId: string;
    claim: number;
    voterKey: string;
    stance: Stance | null;
    at: Date;
  }): Promise<CastResult>;
  /** One member's standing votes, by claim. */
  of(debateId: string, voterKey: string): Promise<Vote[]>;
  /** Whether the member ever voted here, votes that were withdrawn included. */
  hasVoted(debateId: string, voterKey: string): Promise<boolean>;
  /** Standing votes of every claim that has any. */
  counts(debateId: string): Promise<Map<number, VoteCounts>>;
  countsOf(debateId: string, claim: number): Promise<VoteCounts>;
  /** Whether the member ever changed this vote from one stance to another. */
  hasChanged(debateId: string, claim: number, voterKey: string): Promise<boolean>;
  /** Members with at least one standing vote. */
  voters(debateId: string): Promise<number>;
  /** Votes as they stood just before an instant, and the members who had any. */
  asOf(debateId: string, at: Date): Promise<VotesAsOf>;
  /** Votes cast, changed or withdrawn in [from, to). */
  changes(debateId: string, from: Date, to: Date): Promise<number>;
  /** Per claim, members whose vote changed from one stance to another in [from, to). */
  changedMinds(debateId: string, from: Date, to: Date): Promise<Map<number, number>>;
};

export type WithVotes = { readonly store: { readonly votes: VoteStore } };
