import { createHash } from 'node:crypto';
import { cp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyMigrations } from '#store/migrate/apply-migrations.ts';
import { MIGRATIONS } from '#store/migrate/migration-folder.ts';
import { type ClonedDatabase, emptyDatabase } from '../../support/postgres/database.ts';
import { openTempFolder, removeTempFolder } from '../../support/temp-folder.ts';

let before = '';
let database: ClonedDatabase;
let client: pg.Client;

beforeAll(async () => {
  before = await openTempFolder();
  const names = (await readdir(MIGRATIONS)).filter((name) => /^\d{14}_/.test(name)).sort();
  const upTo = names.findIndex((name) => name.endsWith('_cleared_words'));
  for (const name of names.slice(0, upTo)) {
    await cp(join(MIGRATIONS, name), join(before, name), { recursive: true });
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

const hash = (words: string) => createHash('sha256').update(words).digest('hex').slice(0, 32);

describe('words that stood below an item when a moderator cleared it', () => {
  it('are known from before, those that came since and those below other items are not', async () => {
    await client.query(`
      INSERT INTO "Moderation" ("debateId", "id", "number", "action", "reason", "byKey", "at")
      VALUES ('d', 'a', 5, 'pass', '', 'odin', '2026-11-20T09:00Z'),
        ('d', 'b', 5, 'restore', '', 'odin', '2026-11-20T12:00Z'),
        ('d', 'c', 6, 'hide', '', 'odin', '2026-11-20T12:00Z'),
        ('e', 'd', 7, 'pass', '', 'odin', '2026-11-20T12:00Z')`);
    await client.query(`
      INSERT INTO "Mark" ("debateId", "number", "memberKey", "topic", "kind", "quote", "revision", "at")
      VALUES ('d', 5, 'ines', 'source', 'check', 'Page 4.', 1, '2026-11-20T11:00Z'),
        ('d', 5, 'tomo', 'source', 'check', 'Page 5.', 1, '2026-11-20T13:00Z'),
        ('d', 5, 'kesi', 'source', 'dispute', NULL, 1, '2026-11-20T11:00Z'),
        ('d', 6, 'ines', 'source', 'check', 'Page 6.', 1, '2026-11-20T11:00Z'),
        ('d', 7, 'ines', 'source', 'check', 'Page 7.', 1, '2026-11-20T11:00Z')`);
    await client.query(`INSERT INTO "Credit" ("debateId", "number", "memberKey", "why", "at")
      VALUES ('d', 5, 'kesi', 'A number.', '2026-11-20T12:00Z')`);
    await applyMigrations({ url: database.url, folder: MIGRATIONS });
    const { rows } = await client.query('SELECT * FROM "ClearedWords" ORDER BY "memberKey"');
    expect(rows).toEqual([
      { debateId: 'd', number: 5, key: hash('mark ines Page 4.'), memberKey: 'ines' },
      { debateId: 'd', number: 5, key: hash('credit kesi A number.'), memberKey: 'kesi' },
    ]);
  });
});
