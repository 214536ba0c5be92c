import type pg from 'pg';
import { quoteName } from '../../database/session.ts';
import type { Log } from '../../log.ts';

/** Written by the clock of the database, and so right in any zone. */
const BY_THE_DATABASE = [
  'Post.dueAt',
  'Post.heldUntil',
  'Post.sentAt',
  'Grading.dueAt',
  'Grading.heldUntil',
  'Installation.at',
];

/** Between when a migration began, by the database, and when it ended, as it was written. */
type Lag = { readonly shiftMinutes: number; readonly zoneMinutes: number };

/**
 * Versions before this one wrote instants without a zone, and a server whose zone is not UTC took
 * them to be in its own. Whether it did shows in the records of migrations, where the beginning is
 * the database's own `now()` and the end was written: zones are quarters of an hour apart. Such
 * instants are put right, once and all in one transaction, and the log says so; where the zone has
 * been changed since, the log says what to do. An instant that fell into
 * an hour that daylight saving leaves out stays an hour late: two instants were written as one.
 */
export async function putInstantsRight(pool: pg.Pool, zone: string, log: Log): Promise<void> {
  const client = await pool.connect();
  let isFine = false;
  try {
    await client.query('BEGIN');
    await client.query("SELECT set_config('statement_timeout', '0', true)");
    const { rowCount } = await client.query(
      `SELECT FROM "Installation" WHERE "instants" IS NULL FOR UPDATE`,
    );
    if (rowCount !== 0) await settle(client, zone, log);
    await client.query('COMMIT');
    isFine = true;
  } finally {
    if (!isFine) await client.query('ROLLBACK').catch(() => undefined);
    client.release(!isFine);
  }
}

async function settle(client: pg.PoolClient, zone: string, log: Log): Promise<void> {
  const lag = await firstLag(client, zone);
  const isShifted = lag !== undefined && lag.shiftMinutes !== 0;
  if (isShifted && lag.shiftMinutes !== -lag.zoneMinutes) {
    const then = offset(-lag.shiftMinutes);
    log.warn(
      { zone, then },
      'instants in the database were written in another time zone than its present one: give it ' +
        "that one for one start with ALTER DATABASE … SET timezone TO '<zone>', and they are put right",
    );
    return;
  }
  if (isShifted) {
    const instants = await shift(client, zone);
    log.warn(
      { zone, instants },
      'instants that were written in the time zone of the server were put right',
    );
  }
  await client.query(`UPDATE "Installation" SET "instants" = 'UTC'`);
}

/** Of the first migration, which found nothing that could have kept it busy. */
async function firstLag(client: pg.PoolClient, zone: string): Promise<Lag | undefined> {
  const { rows } = await client.query<Lag>(
    `SELECT (round(extract(epoch FROM finished_at - started_at) / 900) * 15)::integer
         AS "shiftMinutes",
       (extract(epoch FROM (started_at AT TIME ZONE $1) - (started_at AT TIME ZONE 'UTC')) / 60)
         ::integer AS "zoneMinutes"
     FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL
     ORDER BY migration_name LIMIT 1`,
    [zone],
  );
  return rows[0];
}

/** Reads every instant as the digits that were written, and those as UTC. Returns how many. */
async function shift(client: pg.PoolClient, zone: string): Promise<number> {
  const { rows } = await client.query<{ table: string; columns: string[] }>(
    `SELECT table_name AS "table", array_agg(column_name::text) AS columns
     FROM information_schema.columns
     WHERE table_schema = current_schema() AND data_type = 'timestamp with time zone'
       AND table_name <> '_prisma_migrations' AND table_name || '.' || column_name <> ALL($1)
     GROUP BY table_name ORDER BY table_name`,
    [BY_THE_DATABASE],
  );
  let count = 0;
  for (const { table, columns } of rows) {
    const right = columns.map((one) => {
      const name = quoteName(one);
      return `${name} = (${name} AT TIME ZONE $1) AT TIME ZONE 'UTC'`;
    });
    const { rowCount } = await client.query(`UPDATE ${quoteName(table)} SET ${right.join(', ')}`, [
      zone,
    ]);
    count += (rowCount ?? 0) * columns.length;
  }
  return count;
}

/** Such as `UTC+05:30`. */
function offset(minutes: number): string {
  const size = Math.abs(minutes);
  const part = (value: number) => String(value).padStart(2, '0');
  return `UTC${minutes < 0 ? '-' : '+'}${part(Math.floor(size / 60))}:${part(size % 60)}`;
}
