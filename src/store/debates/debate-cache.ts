import type { Debate } from '#debate/core/debate.ts';

/** Another process may change a debate: after this long it is read again. */
const FRESH_MS = 2_000;
const MOST = 2_000;

/**
 * Debates as they were read lately. Every press needs its debate, with all claims, and they change
 * a few times in their life: without this a third of a vote's time goes into reading them.
 */
export function createDebateCache(now: () => number = () => performance.now()) {
  const kept = new Map<string, { debate: Debate; until: number }>();
  let drops = 0;

  function put(debate: Debate): void {
    kept.delete(debate.id);
    kept.set(debate.id, { debate, until: now() + FRESH_MS });
    // A map keeps the order of insertion: the first key is the oldest.
    const [oldest] = kept.keys();
    if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
  }

  return {
    /** The debate as it is kept, else as `read` gives it. */
    async get(id: string, read: () => Promise<Debate | null>): Promise<Debate | null> {
      const entry = kept.get(id);
      if (entry !== undefined && entry.until > now()) return entry.debate;
      const before = drops;
      const debate = await read();
      // What was read before a change is old by the time it arrives after it.
      if (debate !== null && drops === before) put(debate);
      return debate;
    },
    /** To be called after a change. */
    drop(id: string): void {
      kept.delete(id);
      drops += 1;
    },
  };
}
