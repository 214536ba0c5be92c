import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import type { Log } from '../log.ts';
import { PrismaClient } from './generated/client.ts';

export interface ConnectOptions {
  readonly url: string;
  /** Connections at most; 10 unless told. */
  readonly max?: number;
  readonly log?: Pick<Log, 'warn'>;
}

export interface Connection {
  readonly prisma: PrismaClient;
  /** The pool below Prisma, for statements that Prisma cannot say. */
  readonly pool: pg.Pool;
  /** Passes when the database answers within two seconds; for `/readyz`. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the store. Nothing is connected until the first query. With the database away a query
 * fails within two seconds, and works again by itself when the database is back.
 */
export function connect({ url, max = 10, log }: ConnectOptions): Connection {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: 2_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 10_000,
    query_timeout: 12_000,
    idle_in_transaction_session_timeout: 15_000,
    keepAlive: true,
    application_name: 'crux',
  });
  // An idle connection that the server closes is an 'error' event, which would end the program.
  let closing = false;
  // Those that are being closed may still hear of the server's own end.
  pool.on('error', (err) => {
    if (!closing) log?.warn({ err }, 'a database connection was lost');
  });
  const adapter = new PrismaPg(pool, { disposeExternalPool: false });
  // Longer error formats repeat the arguments of a query, and with them members' texts.
  const prisma = new PrismaClient({ adapter, errorFormat: 'minimal' });
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
