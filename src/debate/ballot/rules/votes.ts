/** With fewer voters than this on a claim no split is shown in public. */
const VOTERS_FOR_SPLIT = 5;

/** A member's vote on one claim. */
export type Stance = 'agree' | 'disagree' | 'unsure';

export const stances = ['agree', 'disagree', 'unsure'] as const satisfies readonly Stance[];

export type Vote = {
  readonly claim: number;
  readonly stance: Stance;
  /** The summary period, from 1, in which it was last set, changed or confirmed. */
  readonly period: number;
};

/** Votes on one claim by stance. */
export type VoteCounts = Readonly<Record<Stance, number>>;

/**
 * Votes as the public may see them: below five voters neither the split nor the number of voters.
 */
export type PublicVotes =
  | { readonly kind: 'few' }
  | { readonly kind: 'split'; readonly voters: number; readonly counts: VoteCounts };

/** What changed between two summaries. */
export type VoteChange = {
  /** The change in each stance, or undefined unless both splits are public. */
  readonly counts: VoteCounts | undefined;
  readonly voters: number;
};

/** Before anybody voted. */
export const NO_VOTES: VoteCounts = { agree: 0, disagree: 0, unsure: 0 };

/** Number of members who voted on one claim. */
export function votersOf(counts: VoteCounts): number {
  return counts.agree + counts.disagree + counts.unsure;
}

/** What the public may see of the votes on one claim. */
export function publicVotes(counts: VoteCounts): PublicVotes {
  const voters = votersOf(counts);
  return voters < VOTERS_FOR_SPLIT ? { kind: 'few' } : { kind: 'split', voters, counts };
}

/** How many changed their mind, as far as it is public: fewer than five count as none. */
export function publicMinds(minds: number): number {
  return minds < VOTERS_FOR_SPLIT ? 0 : minds;
}

/**
 * The change since the last summary. It is omitted if either split is hidden: together with one
 * known split, the change would reveal the other.
 */
export function voteChange(now: VoteCounts, before: VoteCounts): VoteChange {
  const voters = votersOf(now) - votersOf(before);
  const isPublic = [now, before].every((counts) => publicVotes(counts).kind === 'split');
  if (!isPublic) return { counts: undefined, voters };
  const counts = {
    agree: now.agree - before.agree,
    disagree: now.disagree - before.disagree,
    unsure: now.unsure - before.unsure,
  };
  return { counts, voters };
}

/**
 * How many took part, as far as it is public: below ten only 0 or 5, rounded down to a multiple of
 * five.
 */
export function publicVoters(voters: number): number {
  if (isToldExactly(voters)) return voters;
  return Math.floor(voters / VOTERS_FOR_SPLIT) * VOTERS_FOR_SPLIT;
}

/** Whether this many voters are shown exactly. */
export function isToldExactly(voters: number): boolean {
  return voters >= 2 * VOTERS_FOR_SPLIT;
}

/** Shown in place of a split: neither the split nor the exact number of voters is public. */
export const FEW_VOTES = 'fewer than five votes so far';

/** The same once voting has ended. */
export const FEW_VOTES_EVER = 'fewer than five votes';
