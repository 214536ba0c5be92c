import type { StrongestItem, StrongestStore } from '#debate/browse/strongest-port.ts';
import { readStamps } from '#store/claim-stamps.ts';
import type { PrismaClient } from '#store/generated/client.ts';
import { shareReadings } from '#store/shared-reading.ts';

/** Both sides of the claims of some fifty debates. */
const KEPT = 1_000;

type Kept = { readonly stamp: string; readonly found: Promise<StrongestItem | null> };

/**
 * Votes that come while stamps are being read share the next reading, as they share the statement
 * that stores them: a rush reads a few times in a second what has changed, and hardly ever more.
 */
export function createStrongestStore(prisma: PrismaClient): StrongestStore {
  const stamps = shareReadings((debateId) => readStamps(prisma, debateId));
  const kept = new Map<string, Kept>();

  return {
    async shared(question, find) {
      const { debateId, claim, side, rulesOnly } = question;
      const key = `${debateId}:${claim}:${side}:${rulesOnly}`;
      const stampOf = await stamps(debateId);
      const stamp = stampOf(claim);
      const known = kept.get(key);
      if (known?.stamp === stamp) return await known.found;
      const own: Kept = { stamp, found: find() };
      kept.delete(key);
      kept.set(key, own);
      const [oldest] = kept.keys();
      if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
      own.found.catch(() => {
        if (kept.get(key) === own) kept.delete(key);
      });
      return await own.found;
    },
  };
}
