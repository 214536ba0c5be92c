/**
 * Runs tasks with the same key one after another and tasks with different keys in parallel. Tasks
 * that would wait for the same database lock thus hold no connection while waiting, so a rush of
 * filings leaves the pool free for votes. A failed task does not stop the next.
 */
export function createTurns(): <T>(key: string, work: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>();
  return async (key, work) => {
    const before = last.get(key);
    const mine = (async () => {
      await before?.catch(() => undefined);
      return await work();
    })();
    last.set(key, mine);
    try {
      return await mine;
    } finally {
      if (last.get(key) === mine) last.delete(key);
    }
  };
}
