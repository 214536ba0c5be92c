import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { MigrationError } from './errors.ts';
import type { Migration } from './migration-folder.ts';

/**
 * The table in which Prisma's command line records what it applied, column for column, so that
 * either of the two can continue where the other stopped.
 */
const TABLE = `CREATE TABLE _prisma_migrations (
  id varchar(36) PRIMARY KEY NOT NULL,
  checksum varchar(64) NOT NULL,
  finished_at timestamptz,
  migration_name varchar(255) NOT NULL,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz NOT NULL DEFAULT now(),
  applied_steps_count integer NOT NULL DEFAULT 0
)`;

/**
 * Makes the table of records in the schema that statements look in first.
 *
 * @throws MigrationError where somebody else's tables are there already, those of extensions aside.
 */
export async function makeRecords(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ schema: string; table: string }>(
    `SELECT n.nspname AS schema, c.relname AS table
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = current_schema() AND c.relkind IN ('r', 'p')
       AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass
         AND d.objid = c.oid AND d.deptype = 'e')
     ORDER BY c.relname LIMIT 1`,
  );
  const [other] = rows;
  if (other !== undefined) {
    throw new MigrationError(
      `the schema ${other.schema} holds tables that are not Crux's, such as ${other.table}: name a ` +
        'database without tables, or end the address with ?schema=crux',
    );
  }
  await pool.query(TABLE);
}

/** Records that a migration was applied, in the transaction that applied it. */
export async function record(pool: pg.Pool, { name, checksum }: Migration): Promise<void> {
  await pool.query(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
     VALUES ($1, $2, $3, clock_timestamp(), 1)`,
    [randomUUID(), checksum, name],
  );
}
