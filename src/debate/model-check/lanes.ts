/** Questions without an answer in a row after which no further one is put. */
const PATIENCE = 5;

/** What came of one question; without a value, why. */
export type Put<R> =
  | { readonly ok: true; readonly value: R }
  | { readonly ok: false; readonly outcome: string };

export type Lanes = {
  /**
   * Puts questions, so many at a time; in the order of the questions. Undefined where no answer came.
   * Once several in a row had none, here or before, the rest is not put: a server that hangs would
   * cost hours.
   */
  each<T, R>(all: readonly T[], put: (one: T) => Promise<Put<R>>): Promise<(R | undefined)[]>;
  /** Why the last questions had no answer, where that ended it. */
  ended(): string | undefined;
};

export function createLanes(width: number): Lanes {
  let missed = 0;
  let reason: string | undefined;
  return {
    ended: () => (missed >= PATIENCE ? reason : undefined),
    async each(all, put) {
      const results = all.map((): Awaited<ReturnType<typeof put>> | undefined => undefined);
      const waiting = [...all.entries()];
      const lane = async () => {
        for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
          if (missed >= PATIENCE) return;
          const [at, one] = next;
          const came = await put(one);
          results[at] = came;
          missed = came.ok ? 0 : missed + 1;
          if (!came.ok) reason = came.outcome;
        }
      };
      await Promise.all(Array.from({ length: width }, lane));
      return results.map((came) => (came?.ok ? came.value : undefined));
    },
  };
}
