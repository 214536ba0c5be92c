import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { directSession } from '../../src/database/session.ts';
import { readMigrations } from '../../src/store/migrate/migration-folder.ts';
import { openMigrationPool } from '../../src/store/migrate/migration-pool.ts';
import { adapterFactory } from './adapter.ts';
import { toList } from './migration-list.ts';
import { everything, openEngine } from './schema-engine.ts';

export interface DriftOptions {
  /** Any database of a server on which databases may be created; it is not changed itself. */
  readonly url: string;
  /** `prisma/migrations`, absolute. */
  readonly folder: string;
  /** The folder below which the schema's `.prisma` files stand, absolute: `prisma`. */
  readonly schema: string;
}

/** The files of the schema with their texts, as the engine takes them. */
async function readSchema(folder: string): Promise<{ path: string; content: string }[]> {
  const paths = await Array.fromAsync(glob('**/*.prisma', { cwd: folder }));
  return Promise.all(
    paths.sort().map(async (name) => {
      const path = join(folder, name);
      return { path, content: await readFile(path, 'utf8') };
    }),
  );
}

/**
 * The SQL that leads from all migrations together, run in a database of their own, to the schema;
 * undefined when they agree.
 *
 * @throws Error when a migration cannot be run, or the schema not be read.
 */
export async function schemaDrift(options: DriftOptions): Promise<string | undefined> {
  const migrations = await readMigrations(options.folder);
  const files = await readSchema(options.schema);
  const pool = openMigrationPool(directSession(options.url), 2);
  const engine = await openEngine(adapterFactory(options.url, { pool }));
  try {
    const { exitCode, stdout } = await engine.diff({
      from: { tag: 'migrations', ...toList(options.folder, migrations) },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: true,
      filters: everything,
    });
    return exitCode === 0 ? undefined : (stdout ?? undefined);
  } finally {
    engine.free();
    await pool.end();
  }
}
