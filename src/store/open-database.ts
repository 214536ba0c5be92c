import type pg from 'pg';
import type { Store } from '#debate/ports.ts';
import type { DigestClaim } from '#debate/tally/digest-port.ts';
import type { OpenSocket } from '../database/database-line.ts';
import { DatabaseAwayError } from '../database/errors.ts';
import { reach } from '../database/reach.ts';
import { directSession, type Session } from '../database/session.ts';
import type { Log } from '../log.ts';
import type { Patience } from '../patience.ts';
import { type Connection, connect, FOR_VOTES } from './connect.ts';
import { createStore } from './create-store.ts';
import { readFigures } from './installation/figures.ts';
import { type Installation, namesOf } from './installation/installation.ts';
import { putInstantsRight, settleInstants } from './installation/instants.ts';
import { checkKey, keepFingerprint } from './installation/key-fingerprint.ts';
import { checkSandbox, settleSandbox } from './installation/sandbox-servers.ts';
import { applyMigrations } from './migrate/apply-migrations.ts';
import { MIGRATIONS } from './migrate/migration-folder.ts';
import type { EmbeddedPostgres } from './postgres/start-postgres.ts';
import { createWrittenRows, type WrittenRows } from './written-rows.ts';

/** Connections for votes alone: few are enough, since a vote takes a millisecond. */
const VOTING_CONNECTIONS = 4;
/**
 * Votes wait while a transaction holds the lock on those of a debate: a vote that waits is not
 * lost.
 */
const VOTING_PATIENCE_MS = 60_000;

export type DatabaseOptions = Installation & {
  /** Computes the digests of large claims in another thread. */
  readonly digestElsewhere?: DigestClaim;
  readonly log: Log;
  /** Retries while the database does not answer; without it the start fails at once. */
  readonly patience?: Patience;
  /** As in `ConnectOptions`. */
  readonly patienceMs?: number;
  /** Called when the embedded server is gone for good. */
  readonly onLost: (reason: Error) => void;
  /** The embedded server, where it was started already; else it is started here. */
  readonly embedded?: Promise<EmbeddedPostgres> | undefined;
  /** Creates the sockets of its connections; by default pg does. */
  readonly openSocket?: OpenSocket | undefined;
};

type PoolUse = {
  readonly pool: string;
  readonly total: number;
  readonly idle: number;
  readonly waiting: number;
};

export type Database = {
  /** Its address, with user and password, for whatever opens connections of its own. */
  readonly url: string;
  /** How to reach it. */
  readonly session: Session;
  readonly store: Store;
  /** Succeeds if the database accepts a write. */
  ping(): Promise<void>;
  /** Which rows were written when, for the page of the sandbox. */
  readonly written: WrittenRows;
  /** Counts over all debates, for metrics. */
  figures(): ReturnType<typeof readFigures>;
  /** The connections of the store: those for votes alone, and those for everything else. */
  pools(): readonly PoolUse[];
  close(): Promise<void>;
};

/**
 * Opens the database of DATABASE_URL, or the embedded one, with all migrations applied.
 *
 * @throws WrongDatabaseError for another key's database and, without a token, one with debates that
 *   no sandbox made; nothing has been written to it then.
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { env, onLost } = options;
  const server = env.databaseUrl === undefined ? await startEmbedded(options) : undefined;
  void server?.lost.then(onLost);
  const url = server?.url ?? env.databaseUrl ?? '';
  try {
    const found = await find(url, options);
    const session = { ...found.session, openSocket: options.openSocket };
    const { prisma, pool, ping, close } = await openConnection(
      { url, session, zone: found.zone },
      options,
    );
    const voting = connect({
      url,
      session,
      log: options.log,
      max: VOTING_CONNECTIONS,
      patienceMs: VOTING_PATIENCE_MS,
      ...FOR_VOTES,
    });
    return {
      url,
      session,
      store: createStore(prisma, {
        sandbox: options.sandboxServers !== undefined,
        digestElsewhere: options.digestElsewhere,
        voting: voting.prisma,
      }),
      // Either pool may be stuck while the other works.
      ping: async () => void (await Promise.all([ping(), voting.ping()])),
      written: createWrittenRows(pool),
      figures: () => readFigures(pool),
      pools: () => [useOf('rest', pool), useOf('votes', voting.pool)],
      async close() {
        await Promise.all([close(), voting.close()]);
        await server?.stop();
      },
    };
  } catch (error) {
    await server?.stop();
    throw error;
  }
}

function useOf(name: string, { totalCount, idleCount, waitingCount }: pg.Pool): PoolUse {
  return { pool: name, total: totalCount, idle: idleCount, waiting: waitingCount };
}

/** How to reach the database, and the zone in which it reads instants that name none. */
type Found = { readonly session: Session; readonly zone: string };

async function find(url: string, { env, patience }: DatabaseOptions): Promise<Found> {
  // The embedded server is of our own making: there is nothing to find out.
  if (env.databaseUrl === undefined) return { session: directSession(url), zone: 'UTC' };
  const look = () => reach(url);
  const isAway = (error: unknown) => error instanceof DatabaseAwayError;
  const { session, facts } = await (patience?.until(look, isAway) ?? look());
  return { session, zone: facts.zone };
}

async function openConnection(
  { url, session, zone }: Found & { readonly url: string },
  options: DatabaseOptions,
): Promise<Connection> {
  const { log, patienceMs } = options;
  const { applied } = await applyMigrations({
    url,
    session,
    folder: MIGRATIONS,
    async inspect(pool) {
      await checkKey(pool, options);
      await checkSandbox(pool, options);
    },
    prepare: (pool) => putInstantsRight(pool, zone, log),
  });
  if (applied.length > 0) log.info({ applied }, 'migrations applied');
  const connection = connect({ url, session, log, ...(patienceMs && { patienceMs }) });
  try {
    await settle(connection.pool, options);
    await settleInstants(connection.pool);
    return connection;
  } catch (error) {
    await connection.close();
    throw error;
  }
}

/** Stores what later starts check against. */
async function settle(pool: pg.Pool, options: DatabaseOptions): Promise<void> {
  const { env, log } = options;
  const fingerprint = await keepFingerprint(pool, options);
  if (fingerprint !== undefined) {
    const { key } = namesOf(env);
    log.info(
      { fingerprint },
      `the database keeps a fingerprint of ${key}: from now on it accepts no other key`,
    );
  }
  const count = await settleSandbox(pool, options);
  if (count > 0)
    log.warn({ count }, "the sandbox's servers in this database are now marked as left");
}

/** Loaded only without DATABASE_URL: its package need not be installed otherwise. */
async function startEmbedded({ embedded, env, log }: DatabaseOptions) {
  if (embedded !== undefined) return await embedded;
  const { startPostgres } = await import('./postgres/start-postgres.ts');
  return await startPostgres({ dataDir: env.dataDir, log });
}
