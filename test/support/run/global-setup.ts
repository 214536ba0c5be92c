import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openPostgresDesk } from '../postgres/postgres-desk.ts';
import { startSharedPostgres } from '../postgres/shared-postgres.ts';

const COMPILED = join(import.meta.dirname, '../../../node_modules/.cache/crux-compiled');
/** A first run leaves 9,000 files; each later one adds its test files, under never-reused names. */
const MOST_COMPILED = 30_000;

/**
 * One PostgreSQL for the whole test run, removed however the run ends. It starts while other tests
 * already run, and stops when the last worker that used it has ended.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await emptyFullCache();
  const starting = startSharedPostgres();
  const desk = await openPostgresDesk(starting);
  project.provide('postgresDesk', desk.port);
  // Programs that tests start dozens of times are compiled once; later runs reuse the cache.
  process.env.NODE_COMPILE_CACHE = COMPILED;
  return async () => {
    await desk.close();
    await starting.then((server) => server.stop());
  };
}

/** Clears the compile cache once it has too many entries, so that it does not grow for ever. */
async function emptyFullCache(): Promise<void> {
  const kept = await readdir(COMPILED, { recursive: true }).catch(() => []);
  if (kept.length <= MOST_COMPILED) return;
  // Another run may be writing to it; the next clearing removes what that leaves.
  await rm(COMPILED, { recursive: true, force: true }).catch(() => undefined);
}
