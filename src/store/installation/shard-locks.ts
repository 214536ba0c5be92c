import pg from 'pg';
import { clientConfig, type Session } from '../../database/session.ts';
import type { Env } from '../../env.ts';

/** The first of the two numbers of each lock: arbitrary, but always the same. */
const SPACE = 4_207_002;
/** The lock that a process takes exclusively for all shards, or shared if it runs only some. */
const ALL = -1;
/** The channel on which a process announces that it releases its shards. */
const CHANNEL = 'crux_shards_given_back';
const CONNECT_MS = 5_000;
const ANSWER_MS = 10_000;

/** Opens a session only for locks, which also notes if anybody releases some of these shards. */
export async function openLeaseSession(session: Session, shards: Env['shards']) {
  const client = new pg.Client({
    ...clientConfig(session),
    application_name: 'crux shards',
    connectionTimeoutMillis: CONNECT_MS,
    query_timeout: ANSWER_MS,
  });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await prepared(client, wordOf(shards));
  } catch (error) {
    void client.end().catch(() => undefined);
    throw error;
  }
}

async function prepared(client: pg.Client, own: string) {
  let isGivenBack = false;
  client.on('notification', ({ payload = '' }) => {
    isGivenBack ||= overlap(payload, own);
  });
  // Otherwise the server takes two hours to notice that a machine was unplugged.
  await client.query(
    `SELECT set_config('tcp_keepalives_idle', '10', false),
       set_config('tcp_keepalives_interval', '5', false),
       set_config('tcp_keepalives_count', '3', false)`,
  );
  await client.query(`LISTEN ${CHANNEL}`);
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  const drop = () => void client.end().catch(() => undefined);
  return {
    client,
    pid: rows[0]?.pid ?? 0,
    drop,
    /** Whether the session still answers, in time. */
    answers: (): Promise<boolean> =>
      client.query('SELECT 1').then(
        () => true,
        () => false,
      ),
    /** Its answer comes after any notification that was sent before the lock became free. */
    async wasGivenBack(): Promise<boolean> {
      await client.query('SELECT 1');
      return isGivenBack;
    },
    // Notifies before it releases: whoever finds the lock free has been notified.
    giveBack: (): Promise<void> =>
      client
        .query('SELECT pg_notify($1, $2)', [CHANNEL, own])
        .then(() => client.end())
        .catch(drop),
  };
}

/** The payload of a notification, such as `auto` or `0,1`. */
function wordOf(shards: Env['shards']): string {
  return shards === 'auto' ? shards : shards.join(',');
}

function overlap(one: string, other: string): boolean {
  const numbers = other.split(',');
  return one === 'auto' || other === 'auto' || one.split(',').some((own) => numbers.includes(own));
}

/** Takes the locks of all these shards, or none. */
export async function take(client: pg.Client, shards: Env['shards']): Promise<boolean> {
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

/** The pid of another session that holds a lock on these shards; undefined if there is none. */
export async function holderOf(
  client: pg.Client,
  shards: Env['shards'],
): Promise<number | undefined> {
  const wanted = shards === 'auto' ? [] : [ALL, ...shards];
  const { rows } = await client.query<{ pid: number }>(
    `SELECT l.pid FROM pg_locks l JOIN pg_database d ON d.oid = l.database
     WHERE l.locktype = 'advisory' AND d.datname = current_database() AND l.granted
       AND l.classid::bigint = $1 AND l.pid <> pg_backend_pid()
       AND (l.objid::bigint::bit(32)::int = ANY($2::int[]) OR cardinality($2::int[]) = 0)
       AND (l.mode = 'ExclusiveLock' OR cardinality($2::int[]) = 0)
     LIMIT 1`,
    [SPACE, wanted],
  );
  return rows[0]?.pid;
}
