import type { Debate } from '#debate/core/debate.ts';
import { arguableClaims } from '#debate/core/find-claim.ts';
import type { ClaimDigest } from './claim-digest.ts';
import { roleOf } from './claim-setting.ts';
import type { WithDigests } from './digest-port.ts';

/** The current digest of a claim. */
export async function readDigest(
  { store }: WithDigests,
  debate: Debate,
  number: number,
): Promise<ClaimDigest> {
  return await store.tally.digest({
    debateId: debate.id,
    number,
    role: roleOf(debate, number),
    claims: arguableClaims(debate).length,
    rulesOnly: debate.rulesOnly,
  });
}
