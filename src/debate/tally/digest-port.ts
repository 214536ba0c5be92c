import type { ClaimDigest, DigestQuestion } from './claim-digest.ts';

/** Computes the current digest of a claim, in this thread or in one of its own. */
export type DigestClaim = (question: DigestQuestion) => Promise<ClaimDigest>;

export type DigestStore = {
  /** The current digest; shared until one of its inputs changes. */
  readonly digest: DigestClaim;
  /** Whether the tally of the whole debate takes longer than anybody should wait. */
  isLarge(debateId: string): Promise<boolean>;
};

export type WithDigests = { readonly store: { readonly tally: DigestStore } };
