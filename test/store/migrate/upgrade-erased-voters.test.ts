import { beforeAll, describe, expect, it } from 'vitest';
import { createStore } from '#store/create-store.ts';
import { databaseBefore } from '../../support/postgres/database-before.ts';

const D = 'debate000001';

const { client, connect, upgrade } = await databaseBefore('erasures_count_once');

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
  await fillBefore();
  await upgrade();
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
    const { votes } = createStore(connect().prisma);
    const press = (claim: number, voterKey: string) =>
      votes.cast({ debateId: D, claim, voterKey, stance: 'agree' });
    expect((await press(1, 'one'))?.shown).toEqual({ agree: 5, disagree: 0, unsure: 0 });
    expect((await press(1, 'two'))?.shown).toEqual({ agree: 6, disagree: 2, unsure: 1 });
    // One of the two that are carried may have changed back.
    expect((await press(2, 'one'))?.shown).toEqual({ agree: 5, disagree: 0, unsure: 0 });
    expect((await press(2, 'two'))?.shown).toEqual({ agree: 5, disagree: 2, unsure: 2 });
  });
});
