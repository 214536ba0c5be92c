import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { createLog } from '../../src/log.ts';
import { applyMigrations } from '../../src/store/migrate/apply-migrations.ts';
import { startPostgres } from '../../src/store/postgres/start-postgres.ts';
import { openTempFolder, removeTempFolder } from './temp-folder.ts';
import './database.ts';

/**
 * One PostgreSQL for the whole test run, in a folder of its own, with all migrations applied to
 * the database that test files clone.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await openTempFolder();
  const log = createLog({ level: 'silent', pretty: false });
  const server = await startPostgres({ dataDir, log });
  const folder = join(import.meta.dirname, '../../prisma/migrations');
  await applyMigrations({ url: server.url, folder });
  const maintenance = new URL(server.url);
  const templateName = maintenance.pathname.slice(1);
  maintenance.pathname = '/postgres';
  project.provide('postgresUrl', maintenance.href);
  project.provide('templateName', templateName);
  return async () => {
    await server.stop();
    await removeTempFolder(dataDir);
  };
}
