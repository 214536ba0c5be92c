import type { StrongestItem, StrongestStore } from '#debate/browse/strongest-port.ts';
import { readStamp } from '#store/claim-stamps.ts';
import type { PrismaClient } from '#store/generated/client.ts';
import { shareReadings } from '#store/shared-reading.ts';
import { createStampedCache } from '#store/stamped-cache.ts';

/** Both sides of the claims of some fifty debates. */
const KEPT = 1_000;

/**
 * A vote brings the stamp that its own statement read; who asks without one shares the reading of
 * it with those who ask at the same time.
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
