import type { Debate } from '#debate/core/debate.ts';
import { arguableClaims, findArguableClaim } from '#debate/core/find-claim.ts';
import type { Claim } from '#debate/core/rules/claim.ts';
import type { WithPainter } from '#debate/summary/painter-port.ts';
import { claimAlt } from '#debate/summary/rules/pictures/claim-alt.ts';
import { type ClaimPicture, claimPicture } from '#debate/summary/rules/pictures/claim-picture.ts';
import type { Picture } from '#debate/summary/rules/pictures/picture.ts';
import type { WithDigests } from '#debate/tally/digest-port.ts';
import { readDigest } from '#debate/tally/read-digest.ts';
import type { WordChanges } from '#debate/tally/rules/explain/word-change.ts';
import type { ClaimTally } from '#debate/tally/rules/tally-claim.ts';

/** How a claim is judged now, and what would change its word. */
export type ClaimJudged = {
  readonly claim: Claim;
  readonly tally: ClaimTally;
  /** The number of claims in the debate, without the thesis. */
  readonly claims: number;
  readonly changes: WordChanges;
  /** Undefined if there is nothing to draw, or it was not drawn in time. */
  readonly picture: Picture | undefined;
};

/** Throws NoSuchClaimError, and NoEvidenceOnThesisError for claim 0. */
export async function readClaimJudged(
  ports: WithDigests & WithPainter,
  debate: Debate,
  number: number,
): Promise<ClaimJudged> {
  const claim = findArguableClaim(debate, number);
  const { tally, changes } = await readDigest(ports, debate, number);
  const claims = arguableClaims(debate).length;
  const facts = pictureOf(claim, tally, claims);
  const png = facts && (await ports.painter.claim(facts));
  return {
    claim,
    tally,
    claims,
    changes,
    picture: facts && png && { name: 'judged.png', png, alt: claimAlt(facts) },
  };
}

/**
 * Cached by digest, which is shared until something changes: with many people drawing takes
 * milliseconds.
 */
const pictures = new WeakMap<ClaimTally, ClaimPicture | undefined>();

function pictureOf(claim: Claim, tally: ClaimTally, claims: number): ClaimPicture | undefined {
  if (!pictures.has(tally)) pictures.set(tally, claimPicture(claim, tally, claims));
  return pictures.get(tally);
}
