import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import type { Log } from '../log.ts';
import { PrismaClient } from './generated/client.ts';

export interface ConnectOptions {
  readonly url: string;
  /** The most connections; 10 by default. */
  readonly max?: number;
  /** Milliseconds for a statement and for a transaction's work, where nobody waits for it. */
  readonly patienceMs?: number;
  readonly log?: Pick<Log, 'warn'>;
}

export interface Connection {
  readonly prisma: PrismaClient;
  /** The pool that Prisma uses, for statements that Prisma cannot express. */
  readonly pool: pg.Pool;
  /** Passes when the database answers; for `/readyz`. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Milliseconds for a connection, or for a free one in a rush, and for a transaction's work. A busy
 * machine takes seconds for either, and whoever pressed a button sees by then that something is
 * being done: waiting is better than losing what one wrote.
 */
const PATIENCE = { maxWait: 10_000, timeout: 10_000 };

/**
 * Opens the store. It connects with the first query. While the database is down, queries fail: at
 * once where it refuses, after ten seconds where nothing answers; when it is back they succeed again.
 */
export function connect({
  url,
  max = 10,
  patienceMs = PATIENCE.timeout,
  log,
}: ConnectOptions): Connection {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: PATIENCE.maxWait,
    idleTimeoutMillis: 30_000,
    statement_timeout: patienceMs,
    query_timeout: patienceMs + 2_000,
    idle_in_transaction_session_timeout: patienceMs + 5_000,
    keepAlive: true,
    application_name: 'crux',
  });
  // When the server closes an idle connection there is an 'error' event, which, unheard, would end
  // the program.
  let closing = false;
  // While closing, connections may still report that the server is shutting down.
  pool.on('error', (err) => {
    if (!closing) log?.warn({ err }, 'a database connection was lost');
  });
  const adapter = new PrismaPg(pool, { disposeExternalPool: false });
  // More verbose formats repeat the arguments of a query, and so members' texts.
  const prisma = new PrismaClient({
    adapter,
    errorFormat: 'minimal',
    transactionOptions: { ...PATIENCE, timeout: patienceMs },
  });
  return {
    prisma,
    pool,
    async ping() {
      await pool.query('SELECT 1');
    },
    async close() {
      closing = true;
      await prisma.$disconnect();
      await pool.end();
    },
  };
}
