import { cp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyMigrations } from '#store/migrate/apply-migrations.ts';
import { type ClonedDatabase, emptyDatabase } from '../../support/database.ts';
import { openTempFolder, removeTempFolder } from '../../support/temp-folder.ts';

const folder = join(import.meta.dirname, '../../../prisma/migrations');

let before = '';
let database: ClonedDatabase;
let client: pg.Client;

beforeAll(async () => {
  before = await openTempFolder();
  const names = (await readdir(folder)).filter((name) => /^\d{14}_/.test(name)).sort();
  const upTo = names.findIndex((name) => name.endsWith('_source_apart'));
  for (const name of names.slice(0, upTo)) {
    await cp(join(folder, name), join(before, name), { recursive: true });
  }
  database = await emptyDatabase();
  await applyMigrations({ url: database.url, folder: before });
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client?.end();
  await database?.close();
  await removeTempFolder(before);
});

describe('partings that were kept with what members had said', () => {
  it('are kept once for each two items, and what was said stays', async () => {
    await client.query(`
      INSERT INTO "SameSource"
        ("debateId", "number", "memberKey", "of", "highestNumber", "refused", "at")
      VALUES ('d', 5, 'ines', 3, 9, true, '2026-11-20T10:00Z'),
        ('d', 5, 'tomo', 3, 9, true, '2026-11-20T11:00Z'),
        ('d', 5, 'kesi', 4, 9, false, '2026-11-20T12:00Z')`);
    await applyMigrations({ url: database.url, folder });
    const apart = await client.query('SELECT "debateId", "number", "of", "at" FROM "SourceApart"');
    expect(apart.rows).toEqual([
      { debateId: 'd', number: 5, of: 3, at: new Date('2026-11-20T11:00Z') },
    ]);
    const said = await client.query('SELECT "memberKey" FROM "SameSource" ORDER BY 1');
    expect(said.rows.map(({ memberKey }) => memberKey)).toEqual(['ines', 'kesi', 'tomo']);
  });
});
