import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { createJobs } from '../../src/jobs/create-jobs.ts';
import { createLog } from '../../src/log.ts';
import { applyMigrations } from '../../src/store/migrate/apply-migrations.ts';
import { startTemporaryPostgres } from '../../src/store/postgres/temporary-postgres.ts';
import './database.ts';

/**
 * One PostgreSQL for the whole test run, gone when it ends however it ends, with all migrations and the
 * job queue's schema in the database that test files clone.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTemporaryPostgres();
  const folder = join(import.meta.dirname, '../../prisma/migrations');
  await applyMigrations({ url: server.url, folder });
  const log = createLog({ level: 'warn', pretty: false });
  await (await createJobs({ url: server.url, log })).stop();
  const maintenance = new URL(server.url);
  const templateName = maintenance.pathname.slice(1);
  maintenance.pathname = '/postgres';
  project.provide('postgresUrl', maintenance.href);
  project.provide('templateName', templateName);
  return server.stop;
}
