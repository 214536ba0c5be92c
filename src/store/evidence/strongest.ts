import type { StrongestItem, StrongestStore } from '#debate/browse/strongest-port.ts';
import { readStamp } from '#store/claim-stamps.ts';
import type { PrismaClient } from '#store/generated/client.ts';
import { shareReadings } from '#store/shared-reading.ts';

/** Both sides of the claims of some fifty debates. */
const KEPT = 1_000;

type Kept = { readonly stamp: string; readonly found: Promise<StrongestItem | null> };

/**
 * A vote brings the stamp that its own statement read; who asks without one shares the reading of
 * it with those who ask at the same time.
 */
export function createStrongestStore(prisma: PrismaClient): StrongestStore {
  const stampOf = shareReadings((debateId, claim) => readStamp(prisma, debateId, claim ?? null));
  const kept = new Map<string, Kept>();

  return {
    async shared(question, find, known) {
      const { debateId, claim, side, rulesOnly } = question;
      const key = `${debateId}:${claim}:${side}:${rulesOnly}`;
      const stamp = known ?? (await stampOf(debateId, claim));
      const last = kept.get(key);
      if (last?.stamp === stamp) return await last.found;
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
