import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** Of the test run's own server, as superuser; undefined until the global setup ran. */
    readonly postgresUrl: string;
    /** The migrated database that others are cloned from. */
    readonly templateName: string;
  }
}

export interface ClonedDatabase {
  readonly url: string;
  /** Ends all sessions and drops the database. */
  close(): Promise<void>;
}

/** The address of the test run's server, with the right to create databases. */
export function serverUrl(): string {
  return inject('postgresUrl');
}

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl(), query_timeout: 30_000 });
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
  return create(`TEMPLATE "${inject('templateName')}"`);
}

/** A database without any table. */
export function emptyDatabase(): Promise<ClonedDatabase> {
  return create('TEMPLATE template0');
}
