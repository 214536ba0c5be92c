import { setTimeout, setImmediate as theNextTurn } from 'node:timers/promises';

type Waiting<Press, Result> = {
  readonly press: Press;
  resolve(result: Result): void;
  reject(error: unknown): void;
};

export type BatchOptions<Press, Result> = {
  /** One statement for all of them; results in the order of the presses. */
  readonly run: (debateId: string, presses: readonly Press[]) => Promise<readonly Result[]>;
  /** Presses with the same key are never in one batch: the second waits for the next. */
  readonly keyOf: (press: Press) => string;
  /** The most presses of a batch. */
  readonly most: number;
  /** Waits so many ms; a test gives its own. */
  readonly pause?: (ms: number) => Promise<unknown>;
};

/** After a batch this large the next one waits a moment, which nobody notices. */
const MANY = 8;
const MOMENT_MS = 4;

/** This many failures in a row mean that the database is at fault, not the presses. */
const GIVE_UP_AFTER = 3;

/**
 * Group commit: presses that arrive while a debate's statement is running share the next one, so
 * that a rush costs few statements and few flushes to disk, and a single press does not wait. Each
 * is answered after its statement has been committed. A batch that fails is run again press by
 * press, so that a bad one fails alone.
 */
export function inBatches<Press, Result>(options: BatchOptions<Press, Result>) {
  type One = Waiting<Press, Result>;
  const lines = new Map<string, One[]>();

  const cast = async (debateId: string, batch: readonly One[]): Promise<unknown> => {
    try {
      const presses = batch.map(({ press }) => press);
      const results = await options.run(debateId, presses);
      for (const [n, result] of results.entries()) batch[n]?.resolve(result);
      return undefined;
    } catch (error) {
      if (batch.length === 1) batch[0]?.reject(error);
      else await oneByOne(debateId, batch);
      return error;
    }
  };

  const oneByOne = async (debateId: string, batch: readonly One[]) => {
    let failures = 0;
    let error: unknown;
    for (const one of batch) {
      if (failures >= GIVE_UP_AFTER) {
        one.reject(error);
        continue;
      }
      error = await cast(debateId, [one]);
      failures = error === undefined ? 0 : failures + 1;
    }
  };

  /**
   * In a rush the next statement waits for more presses, so that there are fewer statements: for
   * one turn of the event loop, which brings in presses already in a socket, or for `MOMENT_MS`
   * after a large batch unless another full one is already waiting. PostgreSQL does the same for
   * transactions (`commit_delay`, `commit_siblings`).
   */
  const gather = async (last: number, waiting: number) => {
    if (last < MANY || waiting >= options.most) await theNextTurn();
    else await (options.pause ?? setTimeout)(MOMENT_MS);
  };

  const work = async (debateId: string) => {
    for (;;) {
      const line = lines.get(debateId) ?? [];
      if (line.length === 0) break;
      const { batch, rest } = divide(line, options);
      lines.set(debateId, rest);
      await cast(debateId, batch);
      const waiting = lines.get(debateId)?.length ?? 0;
      if (waiting > 0) await gather(batch.length, waiting);
    }
    lines.delete(debateId);
  };

  return (debateId: string, press: Press): Promise<Result> =>
    new Promise((resolve, reject) => {
      const line = lines.get(debateId);
      const one = { press, resolve, reject };
      if (line !== undefined) {
        line.push(one);
        return;
      }
      lines.set(debateId, [one]);
      void work(debateId);
    });
}

/** The next batch, in order of arrival, and those that have to wait. */
function divide<Press, Result>(
  line: readonly Waiting<Press, Result>[],
  { keyOf, most }: BatchOptions<Press, Result>,
) {
  const batch: Waiting<Press, Result>[] = [];
  const rest: Waiting<Press, Result>[] = [];
  const keys = new Set<string>();
  for (const one of line) {
    const key = keyOf(one.press);
    const isNext = batch.length < most && !keys.has(key);
    (isNext ? batch : rest).push(one);
    keys.add(key);
  }
  return { batch, rest };
}
