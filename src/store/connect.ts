import { PrismaPg } from '@prisma/adapter-pg';
import type pg from 'pg';
import { openPool } from '../database/open-pool.ts';
import { directSession, type Session } from '../database/session.ts';
import type { Log } from '../log.ts';
import { PrismaClient } from './generated/client.ts';
import { createStatementNames } from './statement-names.ts';

export interface ConnectOptions {
  readonly url: string;
  /** How to reach it, if known; by default as a server of our own. */
  readonly session?: Session;
  /** The most connections; 10 by default. */
  readonly max?: number;
  /** Milliseconds for a statement, 10,000 by default; a transaction may take six times as long. */
  readonly patienceMs?: number;
  /**
   * Whether sessions prepare their statements, with one generic plan for all values. Never behind a
   * pooler that shares sessions between transactions.
   */
  readonly prepares?: boolean;
  /** Additional settings of its sessions; not applied behind a pooler in transaction mode. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly log?: Pick<Log, 'warn'>;
}

export interface Connection {
  readonly prisma: PrismaClient;
  /** The pool that Prisma uses, for statements that Prisma cannot express. */
  readonly pool: pg.Pool;
  /** Succeeds if the database accepts a write: its disk has room and the pool a free connection. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Milliseconds to wait for a free connection, and for a statement to finish. A busy machine takes
 * seconds for either, and by then the person sees that something is being done: waiting is better
 * than losing what they wrote.
 */
const PATIENCE = { maxWait: 10_000, timeout: 10_000 };

/**
 * Sessions for votes. A plan that was made while a table was small is still used when it has grown,
 * so it has to use indexes. With sequential scans disabled, a statement that reads all rows looks so
 * expensive that PostgreSQL would compile it just in time: hence no jit.
 */
export const FOR_VOTES = {
  prepares: true,
  settings: { enable_seqscan: 'off', jit: 'off' },
} as const;

/**
 * Opens the store. It connects with the first query. While the database is down, queries fail: at
 * once where it refuses, after ten seconds where nothing answers; when it is back they succeed again.
 */
export function connect(options: ConnectOptions): Connection {
  const { url, session, max = 10, patienceMs = PATIENCE.timeout, log } = options;
  const { prepares = false, settings = {} } = options;
  const used = session ?? directSession(url);
  const pool = openPool(used, {
    name: 'crux',
    max,
    patienceMs: PATIENCE.maxWait,
    statementMs: patienceMs,
    // Slightly longer than the server's own limit for a statement.
    answerMs: patienceMs + 2_000,
    idleMs: 30_000,
    settings,
  });
  // The pool emits 'error' when the server closes an idle connection. `openPool` keeps that from
  // ending the program; this logs it.
  let closing = false;
  // While closing, connections may still report that the server is shutting down.
  pool.on('error', (err) => {
    if (!closing) log?.warn({ err }, 'a database connection was lost');
  });
  const { schema } = used;
  const adapter = new PrismaPg(pool, {
    disposeExternalPool: false,
    ...(schema === undefined ? {} : { schema }),
    ...(prepares && used.pooling !== 'transaction'
      ? { statementNameGenerator: createStatementNames() }
      : {}),
  });
  // More verbose formats repeat the arguments of a query, and so members' texts.
  const prisma = new PrismaClient({
    adapter,
    errorFormat: 'minimal',
    // A stuck statement or a pause between two has a limit of its own. An erasure has dozens of
    // statements, none of which is stuck on a machine that is merely busy.
    transactionOptions: { ...PATIENCE, timeout: patienceMs * 6 },
  });
  return {
    prisma,
    pool,
    async ping() {
      // A real write: whatever stops others from writing stops this too.
      await pool.query('UPDATE "Installation" SET "id" = "id"');
      await pool.query('SELECT "takes_space"()');
    },
    async close() {
      closing = true;
      await prisma.$disconnect();
      await pool.end();
    },
  };
}
