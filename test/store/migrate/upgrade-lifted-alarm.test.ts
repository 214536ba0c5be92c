import { cp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
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
  const upTo = names.findIndex((name) => name.endsWith('_alarm_lifted_for_graders'));
  for (const name of names.slice(0, upTo)) {
    await cp(join(folder, name), join(before, name), { recursive: true });
  }
  database = await emptyDatabase();
  await applyMigrations({ url: database.url, folder: before });
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});

afterAll(async () => {
  await client.end();
  await database.close();
  await removeTempFolder(before);
});

it('an alarm that was lifted for one model stays lifted for it, and no other is', async () => {
  const debate = (id: string, lifted: string) => `('${id}', '${id}', 'domain-llms', '{}', 'open',
    '2', '2', 1, 9, 'UTC', 5, '2026-11-17T10:00Z', ${lifted})`;
  await client.query(`
    INSERT INTO "Debate" ("id", "guildId", "thesisKey", "thesis", "state", "channelId",
      "summaryChannelId", "day", "hour", "timezone", "filingsPerDay", "createdAt",
      "alarmLiftedFor")
    VALUES ${debate('1', `'a{,"model'`)}, ${debate('2', 'NULL')}`);
  await applyMigrations({ url: database.url, folder });
  const { rows } = await client.query('SELECT "id", "alarmLiftedFor" FROM "Debate" ORDER BY "id"');
  expect(rows).toEqual([
    { id: '1', alarmLiftedFor: ['a{,"model'] },
    { id: '2', alarmLiftedFor: [] },
  ]);
});
