import type pg from 'pg';
import { expect } from 'vitest';

/** A session that holds locks in a transaction of its own. */
export type Holder = {
  readonly query: (sql: string, values?: readonly unknown[]) => Promise<unknown>;
  /** Resolves once another session waits for its locks. */
  readonly untilAwaited: () => Promise<void>;
  /** Ends its transaction and gives up the session. */
  readonly end: (by: 'COMMIT' | 'ROLLBACK') => Promise<void>;
};

/** Begins a transaction beside the program's own. */
export async function beginHolding(pool: pg.Pool): Promise<Holder> {
  const client = await pool.connect();
  const { rows } = await client.query('SELECT pg_backend_pid() AS pid');
  const pid: unknown = rows[0]?.pid;
  await client.query('BEGIN');
  // Queried outside the transaction, which would see the same snapshot each time.
  const waiting = async () => {
    const found = await pool.query(
      'SELECT 1 FROM pg_stat_activity WHERE $1::int = ANY(pg_blocking_pids(pid))',
      [pid],
    );
    return found.rows.length > 0;
  };
  return {
    query: (sql, values = []) => client.query(sql, [...values]),
    untilAwaited: () => expect.poll(waiting, { timeout: 10_000 }).toBe(true),
    async end(by) {
      await client.query(by);
      client.release();
    },
  };
}
