import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openPostgresDesk } from '../postgres/postgres-desk.ts';
import { startSharedPostgres } from '../postgres/shared-postgres.ts';

const COMPILED = join(import.meta.dirname, '../../../node_modules/.cache/crux-compiled');
/** A first run leaves 9,000 files; each further one its test files, under names that no other asks for. */
const MOST_COMPILED = 30_000;

/**
 * One PostgreSQL for the whole test run, gone when it ends however it ends. It starts while other
 * tests run already, and stops when the last worker that used it has ended.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await emptyFullCache();
  const starting = startSharedPostgres();
  const desk = await openPostgresDesk(starting);
  project.provide('postgresDesk', desk.port);
  // Programs that tests start dozens of times are compiled once, and not anew for the next run.
  process.env.NODE_COMPILE_CACHE = COMPILED;
  return async () => {
    await desk.close();
    await starting.then((server) => server.stop());
  };
}

/** What has been compiled too often is compiled anew, rather than kept for ever. */
async function emptyFullCache(): Promise<void> {
  const kept = await readdir(COMPILED, { recursive: true }).catch(() => []);
  if (kept.length <= MOST_COMPILED) return;
  // Another run may be writing to it: what it leaves there goes next time.
  await rm(COMPILED, { recursive: true, force: true }).catch(() => undefined);
}
