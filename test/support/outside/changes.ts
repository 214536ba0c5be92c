import { setTimeout as later } from 'node:timers/promises';

/** Signals changes, so that tests wait for an event instead of sleeping. */
export interface Changes {
  tell(): void;
  /**
   * The first value that `look` gives other than undefined, false or null: looked at once and
   * after each change. Rejects after `ms` (a minute) with `what()` in its message.
   */
  until<Value>(look: () => Value, what: () => string, ms?: number): Promise<NonNullable<Value>>;
}

/** `tell` is cheap and may be called after every request. */
export function createChanges(): Changes {
  const watchers = new Set<() => void>();
  return {
    tell: () => {
      for (const watcher of [...watchers]) watcher();
    },
    async until(look, what, ms = 60_000) {
      const now = look();
      if (now) return now;
      const late = new AbortController();
      let watcher = () => {};
      const seen = new Promise<NonNullable<ReturnType<typeof look>>>((resolve, reject) => {
        watcher = () => {
          try {
            const value = look();
            if (value) resolve(value);
          } catch (error) {
            reject(error);
          }
        };
        watchers.add(watcher);
      });
      const timeUp = later(ms, undefined, { signal: late.signal }).then(() => {
        throw new Error(`waited ${ms} ms in vain: ${what()}`);
      });
      try {
        return await Promise.race([seen, timeUp]);
      } finally {
        watchers.delete(watcher);
        timeUp.catch(() => {});
        late.abort();
      }
    },
  };
}
