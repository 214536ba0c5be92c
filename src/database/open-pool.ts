import pg from 'pg';
import {
  beginStatement,
  clientConfig,
  type Session,
  STATEMENT_MS,
  sessionStatement,
} from './session.ts';

export type PoolOptions = {
  /** The name of its sessions in pg_stat_activity. */
  readonly name: string;
  readonly max: number;
  /** How long to wait for a connection, ms. */
  readonly patienceMs?: number;
  /** How long the server may work on a statement, ms; 0: no limit. */
  readonly statementMs?: number;
  /** How long an answer may take before its connection is given up, ms; 0: no limit. */
  readonly answerMs?: number;
  /** How long an unused connection is kept, ms; 0: no limit. */
  readonly idleMs?: number;
  /** More settings of its sessions; not applied behind a pooler in transaction mode. */
  readonly settings?: Readonly<Record<string, string>>;
};

/** The configuration in `pg` of a pool that applies its settings to each session before any use. */
export function poolConfig(session: Session, options: PoolOptions) {
  const { statementMs = STATEMENT_MS, settings = {} } = options;
  const statement = sessionStatement(session, statementMs, settings);
  const { name, max, patienceMs = 10_000, answerMs = 0, idleMs = 0 } = options;
  return {
    ...clientConfig(session),
    max,
    application_name: name,
    connectionTimeoutMillis: patienceMs,
    idleTimeoutMillis: idleMs,
    ...(answerMs === 0 ? {} : { query_timeout: answerMs }),
    onConnect: async (client: pg.ClientBase) => {
      await client.query(statement);
    },
  };
}

/**
 * A pool in which each statement may rely on the settings of `session.ts`. Behind a pooler in
 * transaction mode they are set for each transaction, and a single statement becomes one.
 *
 * A connection that was taken for a transaction refuses statements once that has ended. Prisma
 * gives up a slow transaction while its statements may still arrive, and those would otherwise run
 * outside any transaction, or within somebody else's.
 */
export function openPool(session: Session, options: PoolOptions): pg.Pool {
  const pool = new pg.Pool(poolConfig(session, options));
  survive(pool);
  const begin =
    session.pooling === 'transaction' ? beginStatement(session, {}, options.statementMs) : 'BEGIN';
  const connect = async () => forOneTransaction(begin, await pool.connect());
  const query = async (...asked: unknown[]) => await inTransaction(pool, begin, asked);
  return new Proxy(pool, {
    get(target, key) {
      if (key === 'query' && session.pooling === 'transaction') return query;
      if (key === 'connect') return connect;
      return bound(target, Reflect.get(target, key));
    },
  });
}

/**
 * When the server ends a session there is an 'error' event, even while it is in use or being closed.
 * Without a listener it would end the program; the session's statements fail anyway.
 */
function survive(pool: pg.Pool): void {
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
}

/** A client for one transaction, in which `begin` replaces a plain BEGIN. */
function forOneTransaction(begin: string, client: pg.PoolClient): pg.PoolClient {
  let hasEnded = false;
  const query = (asked: string | { text: string }, ...rest: unknown[]) => {
    const text = typeof asked === 'string' ? asked : asked.text;
    if (hasEnded) return Promise.reject(new Error('the transaction of this statement has ended'));
    hasEnded = text === 'COMMIT' || text === 'ROLLBACK';
    return Reflect.apply(client.query, client, [text === 'BEGIN' ? begin : asked, ...rest]);
  };
  return new Proxy(client, {
    get: (target, key) => (key === 'query' ? query : bound(target, Reflect.get(target, key))),
  });
}

async function inTransaction(pool: pg.Pool, begin: string, asked: unknown[]): Promise<unknown> {
  const client = await pool.connect();
  try {
    await client.query(begin);
    const result: unknown = await Reflect.apply(client.query, client, asked);
    await client.query('COMMIT');
    client.release();
    return result;
  } catch (error) {
    const isOver = await client.query('ROLLBACK').then(
      () => true,
      () => false,
    );
    client.release(!isOver);
    throw error;
  }
}

function bound(target: object, value: unknown): unknown {
  return typeof value === 'function' ? value.bind(target) : value;
}
