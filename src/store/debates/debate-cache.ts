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
  const reading = new Map<string, Promise<Debate | null>>();
  let drops = 0;

  function put(debate: Debate): void {
    kept.delete(debate.id);
    kept.set(debate.id, { debate, until: now() + FRESH_MS });
    // Maps keep the order of insertion, so the first key is the oldest.
    const [oldest] = kept.keys();
    if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
  }

  async function keep(id: string, read: () => Promise<Debate | null>): Promise<Debate | null> {
    const before = drops;
    const own = read();
    reading.set(id, own);
    try {
      const debate = await own;
      // A reading that began before a change and arrives after it is out of date.
      if (debate !== null && drops === before) put(debate);
      return debate;
    } finally {
      if (reading.get(id) === own) reading.delete(id);
    }
  }

  return {
    /** The cached debate, or else what `read` returns; concurrent callers share one read. */
    async get(id: string, read: () => Promise<Debate | null>): Promise<Debate | null> {
      const entry = kept.get(id);
      if (entry !== undefined && entry.until > now()) return entry.debate;
      return await (reading.get(id) ?? keep(id, read));
    },
    /** Call this after a change. */
    drop(id: string): void {
      kept.delete(id);
      // A read in progress may have seen the debate as it was before.
      reading.delete(id);
      drops += 1;
    },
  };
}
