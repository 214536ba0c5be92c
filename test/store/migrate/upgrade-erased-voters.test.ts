import { cp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '#store/connect.ts';
import { createStore } from '#store/create-store.ts';
import { applyMigrations } from '#store/migrate/apply-migrations.ts';
import { type ClonedDatabase, emptyDatabase } from '../../support/database.ts';
import { openTempFolder, removeTempFolder } from '../../support/temp-folder.ts';

const folder = join(import.meta.dirname, '../../../prisma/migrations');
const D = 'debate000001';

let before = '';
let database: ClonedDatabase;
let client: pg.Client;
let connection: ReturnType<typeof connect>;

/** Votes as the version before counted them. */
async function cast(claim: number, stances: Readonly<Record<string, string>>): Promise<void> {
  for (const [voter, stance] of Object.entries(stances)) {
    const press = JSON.stringify([{ voter, claim, stance }]);
    await client.query('SELECT "cast_votes"($1, $2, false)', [D, press]);
  }
}

/** Both claims in a step that has begun; on the second one a period has ended since. */
async function fillBefore(): Promise<void> {
  const claim = (number: number) => `('${D}', ${number}, 'seen', 'premise', 't', 's', 'y', 'n',
    'a', 'e', 'c', 'w')`;
  await client.query(`
    INSERT INTO "Debate" ("id", "guildId", "thesisKey", "thesis", "state", "channelId",
      "summaryChannelId", "day", "hour", "timezone", "filingsPerDay", "createdAt")
    VALUES ('${D}', '1', 'domain-llms', '{}', 'open', '2', '2', 1, 9, 'UTC', 5, '2026-11-17T10:00Z');
    INSERT INTO "Claim" VALUES ${[1, 2].map(claim)};
    INSERT INTO "Poll" ("debateId") VALUES ('${D}');
    INSERT INTO "VoteCount" ("debateId", "claim") VALUES ('${D}', 1), ('${D}', 2);
  `);
  const five = { alba: 'agree', bela: 'agree', ines: 'agree', kesi: 'agree', odin: 'agree' };
  await cast(2, five);
  await cast(2, { alba: 'unsure', tomo: 'disagree' });
  await client.query(`
    UPDATE "VoteCount" SET "carried" = "changed", "changed" = 0 WHERE "claim" = 2;
    UPDATE "VoteCount" SET "since" = 2 WHERE "claim" = 1;
    UPDATE "Vote" SET "step" = 0, "base" = NULL;
    UPDATE "Poll" SET "period" = 2`);
  await cast(1, five);
  await cast(1, { alba: 'unsure', tomo: 'disagree', yara: 'disagree' });
  await cast(2, { bela: 'unsure', yara: 'disagree' });
}

beforeAll(async () => {
  before = await openTempFolder();
  const names = (await readdir(folder)).filter((name) => /^\d{14}_/.test(name)).sort();
  const upTo = names.findIndex((name) => name.endsWith('_erasures_count_once'));
  for (const name of names.slice(0, upTo)) {
    await cp(join(folder, name), join(before, name), { recursive: true });
  }
  database = await emptyDatabase();
  await applyMigrations({ url: database.url, folder: before });
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await fillBefore();
  await applyMigrations({ url: database.url, folder });
  connection = connect({ url: database.url, max: 2 });
});
afterAll(async () => {
  await connection?.close();
  await client?.end();
  await database?.close();
  await removeTempFolder(before);
});

describe('what counted towards the next step in the version before', () => {
  it('is told apart, and goes on counting', async () => {
    const { rows } = await client.query(`
      SELECT "changed", "fresh", "erased", "gone", "carried" FROM "VoteCount" ORDER BY "claim"`);
    const none = { erased: 0, gone: 0 };
    expect(rows).toEqual([
      { changed: 1, fresh: 2, carried: 0, ...none },
      { changed: 0, fresh: 2, carried: 2, ...none },
    ]);
    const { votes } = createStore(connection.prisma);
    const press = (claim: number, voterKey: string) =>
      votes.cast({ debateId: D, claim, voterKey, stance: 'agree' });
    expect((await press(1, 'one'))?.shown).toEqual({ agree: 5, disagree: 0, unsure: 0 });
    expect((await press(1, 'two'))?.shown).toEqual({ agree: 6, disagree: 2, unsure: 1 });
    // One of the two that are carried may have changed back.
    expect((await press(2, 'one'))?.shown).toEqual({ agree: 5, disagree: 0, unsure: 0 });
    expect((await press(2, 'two'))?.shown).toEqual({ agree: 5, disagree: 2, unsure: 2 });
  });
});
