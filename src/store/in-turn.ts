/**
 * Runs works of one key one after another and those of different keys side by side. Works that
 * would only wait for each other's lock in the database thus hold no connection meanwhile: a rush
 * of filings leaves the pool to the votes. A work that fails does not keep the next one back.
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
