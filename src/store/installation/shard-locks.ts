import pg from 'pg';
import { clientConfig, type Session } from '../../database/session.ts';
import type { Env } from '../../env.ts';

/** Arbitrary, but always the same: the first half of the lock's number. */
const SPACE = 4_207_002;
/** Who runs all shards excludes everybody; who runs some excludes those alone. */
const ALL = -1;
/** On which whoever gives shards back says so. */
const CHANNEL = 'crux_shards_given_back';
const CONNECT_MS = 5_000;
const ANSWER_MS = 10_000;

/** A session for locks alone, and whether somebody has given back some of the shards since then. */
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
  // Else a server waits two hours for a machine that was unplugged.
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
    /** Whether the session is still there, and says so in time. */
    answers: (): Promise<boolean> =>
      client.query('SELECT 1').then(
        () => true,
        () => false,
      ),
    /** What was said before the lock was free has come with this answer. */
    async wasGivenBack(): Promise<boolean> {
      await client.query('SELECT 1');
      return isGivenBack;
    },
    // In this order: whoever finds the lock free has been told.
    giveBack: (): Promise<void> =>
      client
        .query('SELECT pg_notify($1, $2)', [CHANNEL, own])
        .then(() => client.end())
        .catch(drop),
  };
}

/** Such as `auto` or `0,1`, as it is said to others. */
function wordOf(shards: Env['shards']): string {
  return shards === 'auto' ? shards : shards.join(',');
}

function overlap(one: string, other: string): boolean {
  const numbers = other.split(',');
  return one === 'auto' || other === 'auto' || one.split(',').some((own) => numbers.includes(own));
}

/** All of them or none. */
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

/** The session that keeps others from these shards; undefined once there is none any more. */
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
