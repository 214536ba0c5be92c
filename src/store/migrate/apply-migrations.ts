import type pg from 'pg';
import { adapterFactory, openPool } from './adapter.ts';
import { checkDatabase } from './check-database.ts';
import { MigrationError } from './errors.ts';
import { type Migration, readMigrations, toList } from './migration-folder.ts';
import { everything, openEngine } from './schema-engine.ts';

export interface ApplyOptions {
  readonly url: string;
  /** `prisma/migrations`, absolute. */
  readonly folder: string;
  /** Called before anything is written, once the database has answered; may throw to refuse it. */
  readonly inspect?: (pool: pg.Pool) => Promise<void>;
}

/** The same lock as Prisma's command line takes, so that `migrate deploy` waits as well. */
const migrationLock = 72_707_369;

interface Recorded {
  readonly migration_name: string;
  readonly checksum: string;
  readonly is_done: boolean;
}

/** The migrations that the database records as applied, without those rolled back. */
async function readRecorded(pool: pg.Pool): Promise<Map<string, Recorded>> {
  const table = await pool.query<{ found: boolean }>(
    `SELECT to_regclass('_prisma_migrations') IS NOT NULL AS found`,
  );
  if (!table.rows[0]?.found) return new Map();
  const { rows } = await pool.query<Recorded>(
    `SELECT migration_name, checksum, finished_at IS NOT NULL AS is_done
     FROM _prisma_migrations WHERE rolled_back_at IS NULL`,
  );
  return new Map(rows.map((row) => [row.migration_name, row]));
}

/** The migrations still to be applied, in order. */
async function pending(pool: pg.Pool, migrations: readonly Migration[]): Promise<Migration[]> {
  const recorded = await readRecorded(pool);
  for (const { is_done, migration_name } of recorded.values()) {
    if (is_done) continue;
    throw new MigrationError(
      `migration ${migration_name} failed halfway outside of Crux: repair the database, ` +
        `then run: npx prisma migrate resolve --rolled-back ${migration_name}`,
    );
  }
  return migrations.filter(({ name, checksum }) => {
    const known = recorded.get(name);
    if (known && known.checksum !== checksum) {
      throw new MigrationError(
        `migration ${name} was edited after it was applied: restore it and write a new one`,
      );
    }
    return !known;
  });
}

function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/^external connector error\s*/, '').split('\n', 1)[0] ?? '';
}

/** Applies and records a migration in one transaction, so that a kill leaves both or neither. */
async function applyNext(
  options: ApplyOptions,
  pool: pg.Pool,
  upToNext: readonly Migration[],
): Promise<void> {
  let scriptError: unknown;
  const factory = adapterFactory(options.url, {
    pool,
    onScriptError: (error) => {
      scriptError ??= error;
    },
  });
  const engine = await openEngine(factory);
  await pool.query('BEGIN');
  try {
    const migrationsList = toList(options.folder, upToNext);
    await engine.applyMigrations({ migrationsList, filters: everything });
    await pool.query('COMMIT');
  } catch (error) {
    await pool.query('ROLLBACK').catch(() => undefined);
    const reason = firstLine(scriptError ?? error);
    throw new MigrationError(`migration ${upToNext.at(-1)?.name} failed: ${reason}`, {
      cause: error,
    });
  } finally {
    engine.free();
  }
}

/**
 * Brings a database up to date as `prisma migrate deploy` does, with the same records, and returns
 * the migrations that it applied. The engine is loaded only when there are any. Of several programs
 * at once one applies them, while the others wait for up to two minutes.
 *
 * @throws DatabaseUnusableError when the database does not answer or is too old.
 * @throws MigrationError for a migration that fails, failed before, or was edited.
 */
export async function applyMigrations(options: ApplyOptions): Promise<{ applied: string[] }> {
  const migrations = await readMigrations(options.folder);
  // A single connection, since the lock and the transactions belong to it.
  const pool = openPool(options.url, 1);
  try {
    await checkDatabase(pool, options.url);
    await options.inspect?.(pool);
    if ((await pending(pool, migrations)).length === 0) return { applied: [] };
    await pool.query(`SET lock_timeout = '120s'`);
    await pool.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    const waiting = await pending(pool, migrations);
    for (const next of waiting) {
      await applyNext(options, pool, migrations.slice(0, migrations.indexOf(next) + 1));
    }
    return { applied: waiting.map(({ name }) => name) };
  } finally {
    await pool.end();
  }
}
