import type pg from 'pg';
import { MigrationError } from './errors.ts';
import type { Migration } from './migration-folder.ts';

interface Recorded {
  readonly migration_name: string;
  readonly checksum: string;
  readonly is_done: boolean;
}

/**
 * Whether the search path has a table of migration records. This queries the catalogue itself: a
 * session that waited for a lock may have cached that no table has that name.
 */
export async function tablesAreThere(pool: pg.Pool): Promise<boolean> {
  const { rows } = await pool.query<{ found: boolean }>(
    `SELECT EXISTS (SELECT FROM pg_class
       WHERE relname = '_prisma_migrations' AND pg_table_is_visible(oid)) AS found`,
  );
  return rows[0]?.found === true;
}

/** The migrations that the database records as applied, without those rolled back. */
async function readRecorded(pool: pg.Pool): Promise<Map<string, Recorded>> {
  if (!(await tablesAreThere(pool))) return new Map();
  const { rows } = await pool.query<Recorded>(
    `SELECT migration_name, checksum, finished_at IS NOT NULL AS is_done
     FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name`,
  );
  return new Map(rows.map((row) => [row.migration_name, row]));
}

/**
 * The migrations still to be applied, in order.
 *
 * @throws MigrationError for one that failed halfway, was edited, or that this version lacks.
 */
export async function pending(
  pool: pg.Pool,
  migrations: readonly Migration[],
): Promise<Migration[]> {
  const recorded = await readRecorded(pool);
  for (const { is_done, migration_name } of recorded.values()) {
    if (is_done) continue;
    throw new MigrationError(
      `migration ${migration_name} failed halfway outside of Crux: repair the database, ` +
        `then run: npx prisma migrate resolve --rolled-back ${migration_name}`,
    );
  }
  requireKnown(recorded, migrations);
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

/** Refuses migrations that this version lacks: it would write what newer tables do not expect. */
function requireKnown(
  recorded: ReadonlyMap<string, Recorded>,
  migrations: readonly Migration[],
): void {
  const known = new Set(migrations.map(({ name }) => name));
  const unknown = [...recorded.keys()].filter((name) => !known.has(name)).at(-1);
  if (unknown === undefined) return;
  throw new MigrationError(
    `the database is newer than this Crux, which does not know its migration ${unknown}: ` +
      'run the version that the database was last used with, or restore a backup from before it',
  );
}
