/** Returns the value of a key for a stamp; calls `read` unless that value is cached. */
type StampedCache<T> = (key: string, stamp: string, read: () => Promise<T>) => Promise<T>;

/**
 * Caches the `most` values read last, each until it is requested under another stamp. Concurrent
 * requests share one read; a failed read is forgotten. The values are shared and must not be
 * changed.
 */
export function createStampedCache<T>(most: number): StampedCache<T> {
  const kept = new Map<string, { readonly stamp: string; readonly value: Promise<T> }>();
  return async (key, stamp, read) => {
    const known = kept.get(key);
    if (known?.stamp === stamp) return await known.value;
    const own = { stamp, value: read() };
    kept.delete(key);
    kept.set(key, own);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    own.value.catch(() => {
      if (kept.get(key) === own) kept.delete(key);
    });
    return await own.value;
  };
}
