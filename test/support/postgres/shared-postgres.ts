import { join } from 'node:path';
import pg from 'pg';
import { applyMigrations } from '#store/migrate/apply-migrations.ts';
import { MIGRATIONS } from '#store/migrate/migration-folder.ts';
import { pseudonymKey } from '#store/postgres/pseudonym-key.ts';
import { startPostgres } from '#store/postgres/start-postgres.ts';
import { startTemporaryPostgres } from '#store/postgres/temporary-postgres.ts';
import { directSession } from '../../../src/database/session.ts';
import { createJobs } from '../../../src/jobs/create-jobs.ts';
import { createLog } from '../../../src/log.ts';
import { partitionTables } from '../../partitioned/partition-tables.ts';
import { copyDataDir, removeTempFolder } from '../temp-folder.ts';

const log = createLog({ level: 'silent', pretty: false });

export type SharedPostgres = {
  /** With the right to create databases. */
  readonly url: string;
  /** A database with all migrations applied and the job queue's tables, to be cloned. */
  readonly templateName: string;
  /** A DATA_DIR with the same in its embedded database, whose server is stopped, to be copied. */
  readonly templateFolder: string;
  stop(): Promise<void>;
};

/**
 * Creates the template database for all tests of a run, and starts the server that they share. The
 * DATA_DIR to copy is inside the server's folder and is removed with it.
 */
export async function startSharedPostgres(): Promise<SharedPostgres> {
  let templateFolder = '';
  const server = await startTemporaryPostgres(async (folder) => {
    templateFolder = join(folder, 'template');
    await fillTemplate(templateFolder);
    await copyDataDir(templateFolder, folder);
  });
  await alterSystem(server.url, [...HURRIED, ...UNTIDY].map(switchOff));
  if (process.env.CRUX_PARTITIONED === 'yes') await partitionTables(server.url);
  const maintenance = new URL(server.url);
  const templateName = maintenance.pathname.slice(1);
  maintenance.pathname = '/postgres';
  return {
    url: maintenance.href,
    templateName,
    templateFolder,
    async stop() {
      await removeTempFolder(templateFolder);
      await server.stop();
    },
  };
}

/**
 * No test stops the shared server, so its writes need not reach the disk; tests that stop a server
 * start their own. Vacuuming what tests leave behind is not worth it either.
 */
const HURRIED = ['fsync', 'synchronous_commit', 'full_page_writes'];
const UNTIDY = ['autovacuum'];
const switchOff = (name: string) => `SET ${name} = off`;

/**
 * Copies keep only `fsync = off`: after a killed server, its writes are still in the system's cache
 * even if they did not reach the disk, and no test turns the machine off.
 */
async function fillTemplate(dataDir: string): Promise<void> {
  await pseudonymKey({ dataDir, databaseUrl: undefined, pseudonymKey: undefined });
  const server = await startPostgres({ dataDir, log });
  try {
    await alterSystem(server.url, HURRIED.map(switchOff));
    await applyMigrations({ url: server.url, folder: MIGRATIONS });
    const jobs = await createJobs({ session: directSession(server.url), log });
    await jobs.stop();
    await alterSystem(server.url, ['RESET ALL', switchOff('fsync')]);
  } finally {
    await server.stop();
  }
}

async function alterSystem(url: string, changes: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const change of changes) await client.query(`ALTER SYSTEM ${change}`);
    await client.query('SELECT pg_reload_conf()');
  } finally {
    await client.end();
  }
}
