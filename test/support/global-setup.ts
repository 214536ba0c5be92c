import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { applyMigrations } from '#store/migrate/apply-migrations.ts';
import { startTemporaryPostgres } from '#store/postgres/temporary-postgres.ts';
import { createJobs } from '../../src/jobs/create-jobs.ts';
import { createLog } from '../../src/log.ts';
import './database.ts';

/**
 * One PostgreSQL for the whole test run, gone when it ends however it ends, with all migrations
 * applied, and the job queue's tables made, in the database that test files clone.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTemporaryPostgres();
  await hurry(server.url);
  const folder = join(import.meta.dirname, '../../prisma/migrations');
  await applyMigrations({ url: server.url, folder });
  const jobs = await createJobs({
    url: server.url,
    log: createLog({ level: 'silent', pretty: false }),
  });
  await jobs.stop();
  const maintenance = new URL(server.url);
  const templateName = maintenance.pathname.slice(1);
  maintenance.pathname = '/postgres';
  project.provide('postgresUrl', maintenance.href);
  project.provide('templateName', templateName);
  // Programs that tests start dozens of times are compiled once.
  const compiled = await mkdtemp(join(tmpdir(), 'crux-compiled-'));
  process.env.NODE_COMPILE_CACHE = compiled;
  return async () => {
    await server.stop();
    // A program that ends just now may still write there.
    await rm(compiled, { recursive: true, force: true, maxRetries: 10 });
  };
}

/**
 * No test ends this server, so nothing needs to reach the disk; those that end one start their
 * own, with the settings that people have.
 */
async function hurry(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const name of ['fsync', 'synchronous_commit', 'full_page_writes']) {
      await client.query(`ALTER SYSTEM SET ${name} = off`);
    }
    await client.query('SELECT pg_reload_conf()');
  } finally {
    await client.end();
  }
}
