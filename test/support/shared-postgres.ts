import { join } from 'node:path';
import pg from 'pg';
import { applyMigrations } from '#store/migrate/apply-migrations.ts';
import { startTemporaryPostgres } from '#store/postgres/temporary-postgres.ts';
import { createJobs } from '../../src/jobs/create-jobs.ts';
import { createLog } from '../../src/log.ts';
import { partitionTables } from '../partitioned/partition-tables.ts';

const MIGRATIONS = join(import.meta.dirname, '../../prisma/migrations');

export type SharedPostgres = {
  /** With the right to create databases. */
  readonly url: string;
  /** A database with all migrations applied and the job queue's tables, to be cloned. */
  readonly templateName: string;
  stop(): Promise<void>;
};

/** Starts the server that all tests of a run share, and fills its template. */
export async function startSharedPostgres(): Promise<SharedPostgres> {
  const server = await startTemporaryPostgres();
  await hurry(server.url);
  await applyMigrations({ url: server.url, folder: MIGRATIONS });
  if (process.env.CRUX_PARTITIONED === 'yes') await partitionTables(server.url);
  const log = createLog({ level: 'silent', pretty: false });
  const jobs = await createJobs({ url: server.url, log });
  await jobs.stop();
  const maintenance = new URL(server.url);
  const templateName = maintenance.pathname.slice(1);
  maintenance.pathname = '/postgres';
  return { url: maintenance.href, templateName, stop: server.stop };
}

/**
 * No test ends this server, so nothing needs to reach the disk; those that end one start their
 * own, with the settings that people have. What tests leave behind is not worth tidying either.
 */
async function hurry(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const name of ['fsync', 'synchronous_commit', 'full_page_writes', 'autovacuum']) {
      await client.query(`ALTER SYSTEM SET ${name} = off`);
    }
    await client.query('SELECT pg_reload_conf()');
  } finally {
    await client.end();
  }
}
