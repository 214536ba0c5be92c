import { cp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll } from 'vitest';
import { type Connection, connect } from '#store/connect.ts';
import { applyMigrations } from '#store/migrate/apply-migrations.ts';
import { MIGRATIONS } from '#store/migrate/migration-folder.ts';
import { openTempFolder, removeTempFolder } from '../temp-folder.ts';
import { emptyDatabase } from './database.ts';

export type DatabaseBefore = {
  readonly url: string;
  readonly client: pg.Client;
  /** Applies the migrations that are missing, and gives back their names. */
  upgrade(): Promise<readonly string[]>;
  /** A connection as today's version has it, for after the upgrade. */
  connect(): Connection;
};

/**
 * A database for the tests of a file, with the migrations before the one that is named (without its
 * time) and no rows.
 */
export async function databaseBefore(migration: string): Promise<DatabaseBefore> {
  const names = (await readdir(MIGRATIONS)).filter((name) => /^\d{14}_/.test(name)).sort();
  const first = names.findIndex((name) => name.slice(15) === migration);
  if (first < 0) throw new Error(`there is no migration ${migration}`);
  const folder = await openTempFolder();
  for (const name of names.slice(0, first)) {
    await cp(join(MIGRATIONS, name), join(folder, name), { recursive: true });
  }
  const database = await emptyDatabase();
  afterAll(() => database.close());
  await applyMigrations({ url: database.url, folder }).finally(() => removeTempFolder(folder));
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  afterAll(() => client.end());
  const connections: Connection[] = [];
  afterAll(() => Promise.all(connections.map((connection) => connection.close())));
  return {
    url: database.url,
    client,
    async upgrade() {
      return (await applyMigrations({ url: database.url, folder: MIGRATIONS })).applied;
    },
    connect() {
      const connection = connect({ url: database.url, max: 2 });
      connections.push(connection);
      return connection;
    },
  };
}
