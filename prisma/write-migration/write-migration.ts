import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import process from 'node:process';
import { lockFile, lockText } from '../../src/store/migrate/migration-folder.ts';
import { startTemporaryPostgres } from '../../src/store/postgres/temporary-postgres.ts';
import { type DriftOptions, schemaDrift } from './schema-drift.ts';

export interface WriteOptions extends DriftOptions {
  /** What the migration does, in a word or some_words. */
  readonly name: string;
  readonly at: Date;
}

/** `2026-11-23T21:15:07.123Z` as `20261123211507`. */
function stamp(at: Date): string {
  return at.toISOString().replace(/\D/g, '').slice(0, 14);
}

/** Writes the migration and returns its file, or undefined when there is nothing to write. */
export async function writeMigration(options: WriteOptions): Promise<string | undefined> {
  const { name, folder, at } = options;
  const script = await schemaDrift(options);
  if (script === undefined) return undefined;
  const target = join(folder, `${stamp(at)}_${name}`);
  await mkdir(target, { recursive: true });
  await writeFile(join(target, 'migration.sql'), script);
  await writeFile(join(folder, lockFile), lockText);
  return join(target, 'migration.sql');
}

const HELP = `Writes the next migration from the schema: npm run db:migration -- NAME

Compares prisma/ with what the migrations there make, on a PostgreSQL of its own, and writes the
difference into a new folder of prisma/migrations. NAME says what it does, such as add_something.`;

/** What it has to say when it is done. */
async function main(name: string | undefined): Promise<string> {
  if (name === '--help') return HELP;
  if (!name || !/^[a-z][a-z0-9_]{2,60}$/.test(name)) {
    throw new Error('name the migration in small letters: npm run db:migration -- add_something');
  }
  const root = join(import.meta.dirname, '../..');
  const folder = join(root, 'prisma/migrations');
  const schema = join(root, 'prisma');
  const { url, stop } = await startTemporaryPostgres();
  const writing = writeMigration({ url, name, folder, schema, at: new Date() });
  const file = await writing.finally(stop);
  if (file === undefined) return 'Nothing to write: the migrations and the schema agree.';
  return `Wrote ${relative(root, file)}. Read it before you commit it.`;
}

if (import.meta.main) {
  try {
    process.stdout.write(`${await main(process.argv[2])}\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exitCode = 1;
  }
}
