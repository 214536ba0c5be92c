import { readStamp } from './claim-stamps.ts';
import type { PrismaClient } from './generated/client.ts';
import { shareReadings } from './shared-reading.ts';

/** Values in each cache. */
const KEPT = 500;

/**
 * Keeps what was read of a claim, or of a whole debate without one, until its stamp says that
 * something changed. The values are shared and must not be changed.
 */
export function keptByStamp<T>(
  prisma: PrismaClient,
  read: (debateId: string, claim: number | null) => Promise<T>,
): (debateId: string, claim: number | null) => Promise<T> {
  const stampOf = shareReadings((debateId, claim) => readStamp(prisma, debateId, claim ?? null));
  const kept = new Map<string, { readonly stamp: string; readonly value: Promise<T> }>();
  return async (debateId, claim) => {
    const key = `${debateId}:${claim ?? ''}`;
    const stamp = await stampOf(debateId, claim ?? undefined);
    const known = kept.get(key);
    if (known?.stamp === stamp) return await known.value;
    const own = { stamp, value: read(debateId, claim) };
    kept.delete(key);
    kept.set(key, own);
    for (const oldest of [...kept.keys()].slice(0, -KEPT)) kept.delete(oldest);
    own.value.catch(() => {
      if (kept.get(key) === own) kept.delete(key);
    });
    return await own.value;
  };
}
