import type pg from 'pg';
import { reach } from '../../database/reach.ts';
import { beginStatement, quoteName, type Session } from '../../database/session.ts';
import { MigrationError } from './errors.ts';
import { type Migration, readMigrations } from './migration-folder.ts';
import { openMigrationPool } from './migration-pool.ts';
import { pending, tablesAreThere } from './pending.ts';
import { makeRecords, record } from './records.ts';

export interface ApplyOptions {
  readonly url: string;
  /** How to reach it, if already known. */
  readonly session?: Session;
  /** `prisma/migrations`, absolute. */
  readonly folder: string;
  /** Called before anything is written, once the database has answered; may throw to refuse it. */
  readonly inspect?: (pool: pg.Pool) => Promise<void>;
  /**
   * Called in a transaction of its own before any migration is applied, and also if none is
   * pending, but not in a new database. All migrations see what it writes.
   */
  readonly prepare?: (pool: pg.Pool) => Promise<void>;
}

/** The same lock as Prisma's command line takes, so that `migrate deploy` waits as well. */
const migrationLock = 72_707_369;

/** How long to wait for another program's migrations; one of them may take as long as it needs. */
const PATIENCE = { lock_timeout: '120s', statement_timeout: '0' };

type Applying = Omit<ApplyOptions, 'session'> & {
  readonly session: Session;
  readonly pool: pg.Pool;
  readonly migrations: readonly Migration[];
};

/** Runs a migration's whole script and records it. */
async function apply(pool: pg.Pool, migration: Migration): Promise<void> {
  try {
    await pool.query(migration.script);
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n', 1)[0] : String(error);
    throw new MigrationError(`migration ${migration.name} failed: ${reason}`, { cause: error });
  }
  await record(pool, migration);
}

/** Makes what a database without any migration lacks: the schema, and the table of records. */
async function makePlace({ pool, session }: Applying): Promise<void> {
  if (session.schema !== undefined) {
    await pool.query(`CREATE SCHEMA IF NOT EXISTS ${quoteName(session.schema)}`);
  }
  await makeRecords(pool);
}

/**
 * Applies and records the next migration in one transaction, so that a kill leaves both or neither;
 * the lock is the transaction's too, since a pooler may keep a session for longer than this program
 * lives. Returns its name, or undefined when there is none left.
 */
async function applyNext(applying: Applying): Promise<string | undefined> {
  const { pool, migrations } = applying;
  return await alone(applying, async () => {
    if (!(await tablesAreThere(pool))) await makePlace(applying);
    const [next] = await pending(pool, migrations);
    if (next !== undefined) await apply(pool, next);
    return next?.name;
  });
}

async function prepare(applying: Applying): Promise<void> {
  const { pool } = applying;
  if (applying.prepare === undefined) return;
  await alone(applying, async () => {
    if (await tablesAreThere(pool)) await applying.prepare?.(pool);
  });
}

/** A transaction during which no other program runs migrations. */
async function alone<T>({ pool, session }: Applying, work: () => T | Promise<T>): Promise<T> {
  await pool.query(beginStatement(session, PATIENCE));
  try {
    await pool.query('SELECT pg_advisory_xact_lock($1)', [migrationLock]);
    const result = await work();
    await pool.query('COMMIT');
    return result;
  } catch (error) {
    await pool.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

/** Runs the caller's check in a transaction that is rolled back. Returns whether any is pending. */
async function inspect({ pool, session, migrations, ...options }: Applying): Promise<boolean> {
  await pool.query(beginStatement(session));
  try {
    await options.inspect?.(pool);
    return (await pending(pool, migrations)).length > 0;
  } finally {
    await pool.query('ROLLBACK').catch(() => undefined);
  }
}

/**
 * Brings a database up to date as `prisma migrate deploy` does, with the same records, and returns
 * the migrations that it applied. If several programs do this at once, each migration is applied by
 * one of them while the others wait for up to two minutes.
 *
 * @throws DatabaseUnusableError when the database does not answer or cannot be used.
 * @throws MigrationError for a migration that fails, failed before, was edited or is unknown.
 */
export async function applyMigrations(options: ApplyOptions): Promise<{ applied: string[] }> {
  const migrations = await readMigrations(options.folder);
  const session = options.session ?? (await reach(options.url)).session;
  // A single connection, since the transactions belong to it.
  const pool = openMigrationPool(session, 1);
  const applying = { ...options, session, pool, migrations };
  const applied: string[] = [];
  try {
    const isBehind = await inspect(applying);
    await prepare(applying);
    if (!isBehind) return { applied };
    for (;;) {
      const name = await applyNext(applying);
      if (name === undefined) return { applied };
      applied.push(name);
    }
  } finally {
    await pool.end();
  }
}
