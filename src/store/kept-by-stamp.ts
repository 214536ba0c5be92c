import { readStamp } from './claim-stamps.ts';
import type { PrismaClient } from './generated/client.ts';
import { shareReadings } from './shared-reading.ts';
import { createStampedCache } from './stamped-cache.ts';

/** Values in each cache. */
const KEPT = 500;

/**
 * Caches what was read of a claim, or of the whole debate if `claim` is null, until its stamp
 * changes. The values are shared and must not be changed.
 */
export function keptByStamp<T>(
  prisma: PrismaClient,
  read: (debateId: string, claim: number | null) => Promise<T>,
): (debateId: string, claim: number | null) => Promise<T> {
  const stampOf = shareReadings((debateId, claim) => readStamp(prisma, debateId, claim ?? null));
  const kept = createStampedCache<T>(KEPT);
  return async (debateId, claim) => {
    const stamp = await stampOf(debateId, claim ?? undefined);
    return await kept(`${debateId}:${claim ?? ''}`, stamp, () => read(debateId, claim));
  };
}
