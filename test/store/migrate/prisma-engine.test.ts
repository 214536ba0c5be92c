import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { applyMigrations } from '#store/migrate/apply-migrations.ts';
import { readMigrations } from '#store/migrate/migration-folder.ts';
import { openMigrationPool } from '#store/migrate/migration-pool.ts';
import { adapterFactory } from '../../../prisma/write-migration/adapter.ts';
import { toList } from '../../../prisma/write-migration/migration-list.ts';
import { everything, openEngine } from '../../../prisma/write-migration/schema-engine.ts';
import { directSession } from '../../../src/database/session.ts';
import { type ClonedDatabase, emptyDatabase } from '../../support/postgres/database.ts';
import { rowsOf } from '../../support/postgres/rows-of.ts';
import { openTempFolder, removeTempFolder } from '../../support/temp-folder.ts';

const names = ['20260101000000_first', '20260102000000_second', '20260103000000_third'] as const;

let folder = '';
const databases: ClonedDatabase[] = [];

async function newDatabase(): Promise<string> {
  const database = await emptyDatabase();
  databases.push(database);
  return database.url;
}

async function put(name: string): Promise<void> {
  await mkdir(join(folder, name));
  await writeFile(join(folder, name, 'migration.sql'), `CREATE TABLE "${name}" ("id" text);`);
}

/** What `prisma migrate deploy` does, by its own engine. */
async function deploy(url: string): Promise<readonly string[]> {
  const pool = openMigrationPool(directSession(url), 1);
  const engine = await openEngine(adapterFactory(url, { pool }));
  try {
    const migrationsList = toList(folder, await readMigrations(folder));
    const result = await engine.applyMigrations({ migrationsList, filters: everything });
    return result.appliedMigrationNames;
  } finally {
    engine.free();
    await pool.end();
  }
}

const columnsOf = (url: string) =>
  rowsOf(
    url,
    `SELECT column_name, data_type, character_maximum_length, is_nullable, column_default
     FROM information_schema.columns WHERE table_name = '_prisma_migrations'
     ORDER BY ordinal_position`,
  );

beforeEach(async () => {
  folder = await openTempFolder();
});
afterEach(async () => {
  for (const database of databases.splice(0)) await database.close();
  await removeTempFolder(folder);
});

describe("the records of migrations and Prisma's own", () => {
  it('are of the same shape, and either goes on where the other stopped', async () => {
    await put(names[0]);
    const [ours, theirs] = [await newDatabase(), await newDatabase()];
    await applyMigrations({ url: ours, folder });
    await deploy(theirs);
    expect(await columnsOf(ours)).toEqual(await columnsOf(theirs));
    await put(names[1]);
    expect(await deploy(ours)).toEqual([names[1]]);
    expect(await applyMigrations({ url: theirs, folder })).toEqual({ applied: [names[1]] });
    await put(names[2]);
    expect(await applyMigrations({ url: ours, folder })).toEqual({ applied: [names[2]] });
    expect(await deploy(theirs)).toEqual([names[2]]);
  });
});
