import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { clientConfig, type Session } from '../../database/session.ts';
import type { Env } from '../../env.ts';
import type { Log } from '../../log.ts';

/** Arbitrary, but always the same: the first half of the lock's number. */
const SPACE = 4_207_002;
/** Who runs all shards excludes everybody; who runs some excludes those alone. */
const ALL = -1;
const LOOK_EVERY_MS = 2_000;
/** Longer than the keepalives below let a session outlive its connection. */
const OWN_GHOST_MS = 40_000;

export type LeaseOptions = {
  readonly session: Session;
  readonly shards: Env['shards'];
  readonly log: Log;
  /** Ends the waiting. */
  readonly stopping: AbortSignal;
  /** Called once when another program has taken the shards after a loss of the database. */
  readonly onLost: (reason: Error) => void;
};

export type Lease = { release(): Promise<void> };

/**
 * Holds the shards of this process, so that no second one answers the same presses. The lease is a
 * lock of a session of its own: it ends with the process, however that ends, and within half a
 * minute with its machine. Where another holds one of them this says so, and waits. A pooler in
 * transaction mode keeps no session: there nothing is held, and the log says so.
 */
export async function leaseShards(options: LeaseOptions): Promise<Lease> {
  const { session, log, stopping } = options;
  if (session.pooling === 'transaction') {
    log.info('no lease on shards behind a pooler in transaction mode: run each shard once');
    return { release: async () => undefined };
  }
  let client = await holding(options);
  let isReleased = false;
  const watch = (held: pg.Client) =>
    held.once('end', () => {
      if (!isReleased) void again();
    });
  watch(client);

  /** The database was away: somebody else may have been quicker. */
  async function again(): Promise<void> {
    for (let refused = 0; !isReleased && !stopping.aborted; ) {
      const isTaken = await retake().catch(() => null);
      if (isTaken === true) return;
      // After a cut the server may take half a minute to see that our own session is gone.
      if (isTaken === false) refused += 1;
      if (refused * LOOK_EVERY_MS > OWN_GHOST_MS) {
        return options.onLost(new Error('another Crux has taken the shards of this one'));
      }
      await setTimeout(LOOK_EVERY_MS, undefined, { signal: stopping }).catch(() => undefined);
    }
  }

  async function retake(): Promise<boolean> {
    const next = await open(session);
    const isTaken = await take(next, options.shards).catch(async (error) => {
      await next.end().catch(() => undefined);
      throw error;
    });
    if (isTaken) {
      client = next;
      watch(next);
    } else {
      await next.end();
    }
    return isTaken;
  }

  return {
    async release() {
      isReleased = true;
      await client.end().catch(() => undefined);
    },
  };
}

/**
 * A session that holds the shards, once nobody else does. Whoever waits outlives a restart of the
 * database: the one that held them may not, and then this one is there to go on.
 */
async function holding({ session, shards, log, stopping }: LeaseOptions): Promise<pg.Client> {
  let client: pg.Client | undefined = await open(session);
  try {
    for (let looks = 0; ; looks += 1) {
      const isTaken = client && (await take(client, shards).catch(() => undefined));
      if (client !== undefined && isTaken === true) return client;
      if (isTaken === false && looks % 30 === 0) sayWaiting(log, shards);
      await setTimeout(LOOK_EVERY_MS, undefined, { signal: stopping });
      if (isTaken !== undefined) continue;
      if (client !== undefined) log.warn('the database was away while waiting for the shards');
      await client?.end().catch(() => undefined);
      client = await open(session).catch(() => undefined);
    }
  } catch (error) {
    await client?.end().catch(() => undefined);
    throw stopping.aborted ? stopping.reason : error;
  }
}

function sayWaiting(log: Log, shards: Env['shards']): void {
  const named = shards === 'auto' ? 'all shards' : `one of the shards ${shards.join(', ')}`;
  log.warn(`another Crux runs ${named}: waiting until it ends`);
}

async function open(session: Session): Promise<pg.Client> {
  const client = new pg.Client({
    ...clientConfig(session),
    application_name: 'crux shards',
    connectionTimeoutMillis: 10_000,
  });
  client.on('error', () => undefined);
  await client.connect();
  // Else a server waits two hours for a machine that was unplugged.
  await client.query(
    `SELECT set_config('tcp_keepalives_idle', '10', false),
       set_config('tcp_keepalives_interval', '5', false),
       set_config('tcp_keepalives_count', '3', false)`,
  );
  return client;
}

/** All of them or none. */
async function take(client: pg.Client, shards: Env['shards']): Promise<boolean> {
  const locks =
    shards === 'auto'
      ? [`pg_try_advisory_lock(${SPACE}, ${ALL})`]
      : [
          `pg_try_advisory_lock_shared(${SPACE}, ${ALL})`,
          ...shards.map((shard) => `pg_try_advisory_lock(${SPACE}, ${shard})`),
        ];
  for (const lock of locks) {
    const { rows } = await client.query<{ taken: boolean }>(`SELECT ${lock} AS taken`);
    if (rows[0]?.taken === true) continue;
    await client.query('SELECT pg_advisory_unlock_all()');
    return false;
  }
  return true;
}
