import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { atWorkerEnd } from '../run/worker-end.ts';
import { copyDataDir, openTempFolder } from '../temp-folder.ts';
import { askPostgresDesk } from './postgres-desk.ts';

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

let admin: Promise<pg.Client> | undefined;

/** A worker's only session to create and drop databases: opening one costs as much as either. */
async function openAdmin(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: serverUrl(), query_timeout: 300_000 });
  // The next statement opens another one.
  client.on('error', () => {
    admin = undefined;
  });
  await client.connect();
  atWorkerEnd(() => client.end());
  return client;
}

/** A statement about databases or roles, which needs no session of its own. */
export async function onServer(statement: string): Promise<void> {
  admin ??= openAdmin().catch((error) => {
    admin = undefined;
    throw error;
  });
  await (await admin).query(statement);
}

async function create(clause: string): Promise<ClonedDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  // The other strategy also writes the copy to the WAL, which takes three times as long.
  await onServer(`CREATE DATABASE "${name}" ${clause} STRATEGY FILE_COPY`);
  const url = new URL(serverUrl());
  url.pathname = `/${name}`;
  return { url: url.href, close: () => onServer(`DROP DATABASE "${name}" WITH (FORCE)`) };
}

/**
 * A database of its own for a test file, with all migrations applied: 30 ms.
 * Call `close` in `afterAll`, after the store's own `close`.
 */
export function cloneDatabase(): Promise<ClonedDatabase> {
  return create(`TEMPLATE "${server.templateName}"`);
}

/** A copy of a database that nobody is connected to. */
export function copyOf({ url }: ClonedDatabase): Promise<ClonedDatabase> {
  return create(`TEMPLATE "${new URL(url).pathname.slice(1)}"`);
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
