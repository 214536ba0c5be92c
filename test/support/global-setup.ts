import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openPostgresDesk } from './postgres-desk.ts';
import { startSharedPostgres } from './shared-postgres.ts';

/**
 * One PostgreSQL for the whole test run, gone when it ends however it ends. It starts while other
 * tests run already, and stops when the last worker that used it has ended.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const starting = startSharedPostgres();
  const desk = await openPostgresDesk(starting);
  project.provide('postgresDesk', desk.port);
  // Programs that tests start dozens of times are compiled once, and not anew for the next run.
  process.env.NODE_COMPILE_CACHE = join(
    import.meta.dirname,
    '../../node_modules/.cache/crux-compiled',
  );
  return async () => {
    await desk.close();
    await starting.then((server) => server.stop());
  };
}
