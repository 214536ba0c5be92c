import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startSharedPostgres } from './shared-postgres.ts';
import './database.ts';

/**
 * One PostgreSQL for the whole test run, gone when it ends however it ends. It starts while other
 * tests run already; whoever needs it asks an address that answers once it is there.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const starting = startSharedPostgres();
  starting.catch(() => undefined);
  const desk = createServer((_request, response) => {
    starting.then(
      ({ url, templateName }) => response.end(JSON.stringify({ url, templateName })),
      (error) => response.end(JSON.stringify({ error: String(error) })),
    );
  });
  await new Promise<void>((resolve) => desk.listen(0, '127.0.0.1', resolve));
  project.provide('postgresDesk', `http://127.0.0.1:${(desk.address() as AddressInfo).port}`);
  // Programs that tests start dozens of times are compiled once.
  const compiled = await mkdtemp(join(tmpdir(), 'crux-compiled-'));
  process.env.NODE_COMPILE_CACHE = compiled;
  return async () => {
    desk.closeAllConnections();
    desk.close();
    await starting.then((server) => server.stop());
    // A program that ends just now may still write there.
    await rm(compiled, { recursive: true, force: true, maxRetries: 10 });
  };
}
