import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MigrationError } from './errors.ts';

export interface Migration {
  /** Its folder's name, `20261123211500_first`: names in order are migrations in order. */
  readonly name: string;
  readonly script: string;
  /** SHA-256 of the script in hex, as recorded in the database. */
  readonly checksum: string;
}

/** The migrations of this version. */
export const MIGRATIONS = join(import.meta.dirname, '../../../prisma/migrations');

export const lockFile = 'migration_lock.toml';
export const lockText =
  '# Names the database that these migrations are for. Keep it under version control.\n' +
  'provider = "postgresql"\n';

async function readMigration(folder: string, name: string): Promise<Migration> {
  const path = join(folder, name, 'migration.sql');
  try {
    const script = await readFile(path, 'utf8');
    return { name, script, checksum: createHash('sha256').update(script).digest('hex') };
  } catch (error) {
    throw new MigrationError(`${path} should be there and readable`, { cause: error });
  }
}

/** All migrations of a folder in order; none when there is no folder. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(names.sort().map((name) => readMigration(folder, name)));
}
