import { type ClaimDigest, type DigestQuestion, digestClaim } from '#debate/tally/claim-digest.ts';
import type { DigestClaim, DigestStore } from '#debate/tally/digest-port.ts';
import { readStamp } from '#store/claim-stamps.ts';
import type { PrismaClient } from '#store/generated/client.ts';
import { createStampedCache } from '#store/stamped-cache.ts';
import { readDigestInput } from './digest-rows.ts';

/** Digests in the cache: those of a hundred debates or so. */
const KEPT = 1_000;
/** A claim with more items than this is tallied elsewhere; fewer take a few milliseconds. */
const LARGE_FROM = 1_000;

/** The same for a debate, whose summary takes some ten times as long as its tally alone. */
const LARGE_DEBATE_FROM = 500;

/**
 * Digests of claims. One is computed again only when a stamp says that something changed, and
 * concurrent requests share the computation.
 */
export function createDigestStore(
  prisma: PrismaClient,
  digestElsewhere: DigestClaim | undefined,
): DigestStore {
  const kept = createStampedCache<ClaimDigest>(KEPT);

  async function compute(question: DigestQuestion): Promise<ClaimDigest> {
    if (digestElsewhere !== undefined && (await isLargeClaim(prisma, question))) {
      return await digestElsewhere(question);
    }
    return await digestHere(prisma, question);
  }

  return {
    async isLarge(debateId) {
      const debates = await prisma.debate.count({
        where: { id: debateId, nextNumber: { gt: LARGE_DEBATE_FROM } },
      });
      return debates > 0;
    },

    async digest(question) {
      const stamp = await readStamp(prisma, question.debateId, question.number);
      return await kept(JSON.stringify(question), stamp, () => compute(question));
    },
  };
}

export async function digestHere(
  prisma: PrismaClient,
  question: DigestQuestion,
): Promise<ClaimDigest> {
  const input = await readDigestInput(prisma, question.debateId, question.number);
  return digestClaim(question, input);
}

async function isLargeClaim(
  prisma: PrismaClient,
  { debateId, number }: DigestQuestion,
): Promise<boolean> {
  const rows = await prisma.$queryRaw<unknown[]>`
    SELECT 1 FROM "Evidence" WHERE "debateId" = ${debateId} AND "claim" = ${number}
    OFFSET ${LARGE_FROM} LIMIT 1`;
  return rows.length > 0;
}
