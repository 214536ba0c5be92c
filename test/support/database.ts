import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { askPostgresDesk } from './postgres-desk.ts';
import { copyDataDir, openTempFolder } from './temp-folder.ts';

export interface ClonedDatabase {
  readonly url: string;
  /** Ends all sessions and drops the database. */
  close(): Promise<void>;
}

const desk = inject('postgresDesk');
if (desk === undefined) throw new Error('PostgreSQL is for the tests of the project "system"');
const server = await askPostgresDesk(desk);

/** The address of the test run's server, with the right to create databases. */
export function serverUrl(): string {
  return server.url;
}

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl(), query_timeout: 60_000 });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

async function create(clause: string): Promise<ClonedDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(`CREATE DATABASE "${name}" ${clause}`);
  const url = new URL(serverUrl());
  url.pathname = `/${name}`;
  return { url: url.href, close: () => onServer(`DROP DATABASE "${name}" WITH (FORCE)`) };
}

/**
 * A database of its own for a test file, with all migrations applied: 30 ms.
 * Call `close` in `afterAll`, after the store's own `close`.
 */
export function cloneDatabase(): Promise<ClonedDatabase> {
  // The other way writes the copy into the log as well, which takes three times as long.
  return create(`TEMPLATE "${server.templateName}" STRATEGY FILE_COPY`);
}

/** A database without any table. */
export function emptyDatabase(): Promise<ClonedDatabase> {
  return create('TEMPLATE template0');
}

/**
 * A new DATA_DIR with an embedded database of all tables and no row in it: for what is not about a
 * first start, which takes seconds. Its server does not wait for the disk.
 */
export async function openMigratedFolder(): Promise<string> {
  const folder = await openTempFolder();
  await copyDataDir(server.templateFolder, folder);
  return folder;
}
