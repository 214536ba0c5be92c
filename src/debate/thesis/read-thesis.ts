import type { Debate } from '#debate/core/debate.ts';
import { findClaim } from '#debate/core/find-claim.ts';
import type { Claim } from '#debate/core/rules/claim.ts';
import type { Side } from '#debate/core/rules/side.ts';
import type { Evidence } from '#debate/evidence/evidence.ts';
import type { WithEvidence } from '#debate/evidence/evidence-port.ts';
import type { StoredSummary } from '#debate/summary/summary-content.ts';
import type { WithSummaries } from '#debate/summary/summary-port.ts';
import type { ClaimDigest } from '#debate/tally/claim-digest.ts';
import type { WithDigests } from '#debate/tally/digest-port.ts';
import { readDigest } from '#debate/tally/read-digest.ts';
import type { ItemTally } from '#debate/tally/rules/entry-tally.ts';

/** One claim with its live evidence and the public numbers of the last summary. */
export type ClaimPage = Pick<ClaimDigest, 'tally' | 'standing'> & {
  readonly claim: Claim;
  /** The items with the most points, by side; none that is under review. */
  readonly strongest: Readonly<Record<Side, readonly { item: Evidence; tally: ItemTally }[]>>;
  readonly summary: StoredSummary | null;
};

/** Throws NoSuchClaimError. */
export async function readClaim(
  ports: WithDigests & WithEvidence & WithSummaries,
  debate: Debate,
  number: number,
): Promise<ClaimPage> {
  const claim = findClaim(debate, number);
  const [{ tally, standing, strongest }, summary] = await Promise.all([
    readDigest(ports, debate, number),
    ports.store.summaries.newest(debate.id),
  ]);
  const named = [...strongest.supports, ...strongest.challenges].map((one) => one.number);
  const items = await ports.store.evidence.byNumber(debate.id, named);
  const withItems = (side: Side) =>
    strongest[side].flatMap((one) => {
      const item = items.get(one.number);
      return item === undefined ? [] : [{ item, tally: one }];
    });
  return {
    claim,
    tally,
    standing,
    strongest: { supports: withItems('supports'), challenges: withItems('challenges') },
    summary,
  };
}
