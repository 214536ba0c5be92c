import type { ClaimDigest, DigestQuestion } from './claim-digest.ts';

/** Computes the digest of a claim as it stands now, here or in a thread of its own. */
export type DigestClaim = (question: DigestQuestion) => Promise<ClaimDigest>;

export type DigestStore = {
  /** As things stand now; shared while nothing that it was made of has changed. */
  readonly digest: DigestClaim;
  /** Whether the tally of a whole debate takes longer than anybody should wait for it. */
  isLarge(debateId: string): Promise<boolean>;
};

export type WithDigests = { readonly store: { readonly tally: DigestStore } };
