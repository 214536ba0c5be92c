import type pg from 'pg';
import { quoteName } from '../../database/session.ts';
import type { Log } from '../../log.ts';
import { WrongDatabaseError } from './errors.ts';

/** Written by the clock of the database, and so right in any zone. */
const BY_THE_DATABASE = [
  'Post.dueAt',
  'Post.heldUntil',
  'Post.sentAt',
  'Grading.dueAt',
  'Grading.heldUntil',
  'Installation.at',
];

/** How much later a migration ended, as written, than it began, by the database. */
type Lag = {
  readonly shiftMinutes: number;
  /** How far the zone of the database was ahead of UTC then. */
  readonly zoneMinutes: number;
  readonly began: Date;
  readonly database: string;
};

/**
 * Versions before this one wrote instants without a zone, and a server whose zone is not UTC read
 * them in its own. The records of migrations show whether it did: a start is the database's own
 * `now()`, an end was written, and zones are quarters of an hour apart. Such instants are
 * corrected, and the log says so; the records are corrected too, so that this is decided only once.
 * Runs in the caller's transaction, before any migration that reads instants. An instant in an hour
 * that daylight saving skips stays an hour late: two hours were written as one.
 *
 * @throws WrongDatabaseError if the zone has changed since. With the present zone only instants
 *   written after the change would be read correctly. Only the operator knows the earlier zone, and
 *   nothing is written until they have acted.
 */
export async function putInstantsRight(pool: pg.Pool, zone: string, log: Log): Promise<void> {
  if (await isSettled(pool)) return;
  const lag = await firstLag(pool, zone);
  if (lag === undefined || lag.shiftMinutes === 0) return;
  if (lag.shiftMinutes !== -lag.zoneMinutes) throw otherZone(lag, zone);
  const instants = await shift(pool, zone, lag);
  log.warn(
    { zone, instants },
    'times that were written in the time zone of the server were corrected',
  );
}

/**
 * Records that instants are in UTC, where it is not yet recorded: in a new database, and after
 * `putInstantsRight`.
 */
export async function settleInstants(pool: pg.Pool): Promise<void> {
  await pool.query(`UPDATE "Installation" SET "instants" = 'UTC' WHERE "instants" IS NULL`);
}

/** Reads the row as JSON, since a database from before the column lacks it. */
async function isSettled(pool: pg.Pool): Promise<boolean> {
  const table = await pool.query<{ found: boolean }>(
    `SELECT to_regclass('"Installation"') IS NOT NULL AS found`,
  );
  if (!table.rows[0]?.found) return false;
  const { rowCount } = await pool.query(
    `SELECT FROM "Installation" i WHERE to_jsonb(i) ->> 'instants' IS NOT NULL`,
  );
  return rowCount !== 0;
}

/**
 * The median of the first three migrations, which one start applied: a machine that slept during
 * one affects only that one.
 */
async function firstLag(pool: pg.Pool, zone: string): Promise<Lag | undefined> {
  const { rows } = await pool.query<Lag>(
    `SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY minutes) AS "shiftMinutes",
       (extract(epoch FROM (min(began) AT TIME ZONE $1) - (min(began) AT TIME ZONE 'UTC')) / 60)
         ::integer AS "zoneMinutes", min(began) AS began, current_database()::text AS database
     FROM (SELECT started_at AS began, ${lagMinutes} AS minutes FROM _prisma_migrations
       WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL
       ORDER BY migration_name LIMIT 3) AS early HAVING count(*) > 0`,
    [zone],
  );
  return rows[0];
}

const lagMinutes = '(round(extract(epoch FROM finished_at - started_at) / 900) * 15)::integer';

/**
 * Takes the digits of every instant as they were written and reads them as UTC. Returns how many
 * values it rewrote, nulls included.
 */
async function shift(pool: pg.Pool, zone: string, { shiftMinutes }: Lag): Promise<number> {
  const { rows } = await pool.query<{ table: string; columns: string[] }>(
    `SELECT table_name AS "table", array_agg(column_name::text) AS columns
     FROM information_schema.columns
     WHERE table_schema = current_schema() AND data_type = 'timestamp with time zone'
       AND table_name <> '_prisma_migrations' AND table_name || '.' || column_name <> ALL($1)
     GROUP BY table_name ORDER BY table_name`,
    [BY_THE_DATABASE],
  );
  let count = 0;
  for (const { table, columns } of rows) {
    const right = columns.map((one) => `${quoteName(one)} = ${inUtc(quoteName(one))}`);
    const { rowCount } = await pool.query(`UPDATE ${quoteName(table)} SET ${right.join(', ')}`, [
      zone,
    ]);
    count += (rowCount ?? 0) * columns.length;
  }
  await pool.query(
    `UPDATE _prisma_migrations SET finished_at = ${inUtc('finished_at')} WHERE ${lagMinutes} = $2`,
    [zone, shiftMinutes],
  );
  return count;
}

function inUtc(column: string): string {
  return `(${column} AT TIME ZONE $1) AT TIME ZONE 'UTC'`;
}

function otherZone({ shiftMinutes, began, database }: Lag, zone: string): WrongDatabaseError {
  const [day] = began.toISOString().split('T');
  const name = quoteName(database);
  return new WrongDatabaseError(
    `DATABASE_URL leads to times that an older Crux wrote in a time zone that was ` +
      `${offset(-shiftMinutes)} on ${day}, and the zone of the database is ${zone} now. For one ` +
      `start, give it the zone that it had then, and they are corrected: ` +
      `ALTER DATABASE ${name} SET timezone TO '<zone>'. ` +
      'Or leave them as they are: UPDATE _prisma_migrations SET finished_at = started_at',
  );
}

/** Such as `UTC+05:30`. */
function offset(minutes: number): string {
  const size = Math.abs(minutes);
  const part = (value: number) => String(value).padStart(2, '0');
  return `UTC${minutes < 0 ? '-' : '+'}${part(Math.floor(size / 60))}:${part(size % 60)}`;
}
