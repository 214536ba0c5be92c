import { readFile } from 'node:fs/promises';
import { directSession } from '../../database/session.ts';
import { adapterFactory, openMigrationPool } from './adapter.ts';
import { readMigrations, toList } from './migration-folder.ts';
import { everything, openEngine } from './schema-engine.ts';

export interface DriftOptions {
  /** Any database of a server on which databases may be created; it is not changed itself. */
  readonly url: string;
  /** `prisma/migrations`, absolute. */
  readonly folder: string;
  /** `prisma/schema.prisma`, absolute. */
  readonly schemaPath: string;
}

/**
 * The SQL that leads from all migrations together, run in a database of their own, to the schema;
 * undefined when they agree.
 *
 * @throws Error when a migration cannot be run, or the schema not be read.
 */
export async function schemaDrift(options: DriftOptions): Promise<string | undefined> {
  const migrations = await readMigrations(options.folder);
  const content = await readFile(options.schemaPath, 'utf8');
  const pool = openMigrationPool(directSession(options.url), 2);
  const engine = await openEngine(adapterFactory(options.url, { pool }));
  try {
    const { exitCode, stdout } = await engine.diff({
      from: { tag: 'migrations', ...toList(options.folder, migrations) },
      to: { tag: 'schemaDatamodel', files: [{ path: options.schemaPath, content }] },
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
