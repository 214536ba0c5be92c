/** After this many unanswered questions in a row no more are asked. */
const PATIENCE = 5;

/** The result of one question; without a value, the reason. */
export type Put<R> =
  | { readonly ok: true; readonly value: R }
  | { readonly ok: false; readonly outcome: string };

export type Lanes = {
  /**
   * Asks the questions concurrently; the results are in the order of the questions, undefined where
   * there was no answer. After several unanswered in a row, counting earlier calls, the rest is not
   * asked: a server that hangs would cost hours.
   */
  each<T, R>(all: readonly T[], put: (one: T) => Promise<Put<R>>): Promise<(R | undefined)[]>;
  /** Why the last questions were not answered, if that ended it. */
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
