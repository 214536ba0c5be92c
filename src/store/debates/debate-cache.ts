import type { Debate } from '#debate/core/debate.ts';

/** A debate is read again after this long, because another process may have changed it. */
const FRESH_MS = 2_000;
const MOST = 2_000;

/**
 * Debates that were read recently. Every press needs its debate with all claims, which hardly ever
 * changes; reading it would take a third of the time of a vote.
 */
export function createDebateCache(now: () => number = () => performance.now()) {
  const kept = new Map<string, { debate: Debate; until: number }>();
  let drops = 0;

  function put(debate: Debate): void {
    kept.delete(debate.id);
    kept.set(debate.id, { debate, until: now() + FRESH_MS });
    // Maps keep the order of insertion, so the first key is the oldest.
    const [oldest] = kept.keys();
    if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
  }

  return {
    /** The cached debate, or else what `read` returns. */
    async get(id: string, read: () => Promise<Debate | null>): Promise<Debate | null> {
      const entry = kept.get(id);
      if (entry !== undefined && entry.until > now()) return entry.debate;
      const before = drops;
      const debate = await read();
      // A reading that began before a change and arrives after it is out of date.
      if (debate !== null && drops === before) put(debate);
      return debate;
    },
    /** Call this after a change. */
    drop(id: string): void {
      kept.delete(id);
      drops += 1;
    },
  };
}
