import type { StrongestItem, StrongestStore } from '#debate/browse/strongest-port.ts';
import { readStamp } from '#store/claim-stamps.ts';
import type { PrismaClient } from '#store/generated/client.ts';
import { shareReadings } from '#store/shared-reading.ts';
import { createStampedCache } from '#store/stamped-cache.ts';

/** Both sides of the claims of some fifty debates. */
const KEPT = 1_000;

/**
 * After a vote the caller passes the stamp that the casting statement read; without one the stamp
 * is read here, and concurrent callers share that read.
 */
export function createStrongestStore(prisma: PrismaClient): StrongestStore {
  const stampOf = shareReadings((debateId, claim) => readStamp(prisma, debateId, claim ?? null));
  const kept = createStampedCache<StrongestItem | null>(KEPT);

  return {
    async shared(question, find, known) {
      const { debateId, claim, side, rulesOnly } = question;
      const key = `${debateId}:${claim}:${side}:${rulesOnly}`;
      const stamp = known ?? (await stampOf(debateId, claim));
      return await kept(key, stamp, find);
    },
  };
}
