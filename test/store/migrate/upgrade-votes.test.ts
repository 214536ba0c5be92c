import { beforeAll, describe, expect, it } from 'vitest';
import { createStore } from '#store/create-store.ts';
import { databaseBefore } from '../../support/postgres/database-before.ts';

const D = 'debate000001';

const { client, connect, upgrade } = await databaseBefore('voters_without_a_member_row');

const query = async (text: string) => (await client.query(text)).rows;

/** Votes as they came: of a week that has its summary, and of the one that is open. */
const VOTES = [
  ['kesi', 1, 'agree', '2026-11-18T10:00Z'],
  ['odin', 1, 'disagree', '2026-11-18T10:01Z'],
  ['ines', 1, 'agree', '2026-11-22T10:00Z'],
  ['tomo', 1, 'unsure', '2026-11-23T08:59:59Z'],
  ['bela', 1, 'agree', '2026-11-23T09:00:00Z'],
  ['alba', 1, 'agree', '2026-11-24T10:00Z'],
  ['odin', 2, 'agree', '2026-11-24T11:00Z'],
  ['kesi', 2, 'agree', '2026-11-20T11:00Z'],
] as const;

/** A database as the version before left it, with a row for each voter as an author. */
async function fillBefore(): Promise<void> {
  const votes = VOTES.map(
    ([voter, claim, stance, at]) => `('${D}', ${claim}, '${voter}', '${stance}', NULL, 1, '${at}')`,
  );
  const changes = VOTES.map(
    ([voter, claim, stance, at]) => `('${D}', ${claim}, '${voter}', 1, NULL, '${stance}', '${at}')`,
  );
  const claim = (number: number) => `('${D}', ${number}, 'seen', 'premise', 't', 's', 'y', 'n',
    'a', 'e', 'c', 'w')`;
  await client.query(`
    INSERT INTO "Debate" ("id", "guildId", "thesisKey", "thesis", "state", "channelId",
      "summaryChannelId", "day", "hour", "timezone", "filingsPerDay", "createdAt")
    VALUES ('${D}', '1', 'domain-llms', '{}', 'open', '2', '2', 1, 9, 'UTC', 5, '2026-11-17T10:00Z');
    INSERT INTO "Claim" VALUES ${[0, 1, 2].map(claim)};
    INSERT INTO "Vote" ("debateId", "claim", "voterKey", "stance", "previous", "revision", "at")
    VALUES ${votes}, ('${D}', 2, 'tomo', NULL, 'agree', 2, '2026-11-25T10:00Z');
    INSERT INTO "VoteChange" ("debateId", "claim", "voterKey", "revision", "from", "to", "at")
    VALUES ${changes}, ('${D}', 2, 'tomo', 1, NULL, 'agree', '2026-11-19T10:00Z'),
      ('${D}', 2, 'tomo', 2, 'agree', NULL, '2026-11-25T10:00Z');
    INSERT INTO "Summary" ("debateId", "week", "kind", "startsAt", "endsAt", "madeAt", "rules",
      "content", "moves")
    VALUES ('${D}', '2026-W47', 'weekly', '2026-11-17T10:00Z', '2026-11-23T09:00Z',
      '2026-11-23T09:00Z', 'rules/2', '{"lines": [], "tally": {}}',
      '[{"claim": 1, "at": "2026-11-23T09:00:00.000Z"}]');
    INSERT INTO "Member" ("debateId", "authorKey", "name", "noticedOn", "named", "young") VALUES
      ('${D}', 'only voted', NULL, '2026-11-18', true, NULL),
      ('${D}', 'voted too', NULL, '2026-11-18', true, NULL),
      ('${D}', 'filed', 'Ines', '2026-11-18', true, false),
      ('${D}', 'marked', NULL, '2026-11-18', true, NULL),
      ('${D}', 'is not named', NULL, '2026-11-18', false, NULL),
      ('${D}', 'moderated', NULL, '2026-11-18', true, NULL);
    INSERT INTO "Mark" ("debateId", "number", "memberKey", "topic", "kind", "at")
    VALUES ('${D}', 1, 'marked', 'merit', 'convincing', '2026-11-18T10:00Z');
    INSERT INTO "Moderation" ("debateId", "id", "number", "action", "reason", "byKey", "at")
    VALUES ('${D}', 'm1', 1, 'hide', 'spam', 'moderated', '2026-11-18T10:00Z')`);
}

beforeAll(async () => {
  await fillBefore();
  await upgrade();
});

describe('votes of the version before', () => {
  it('keep no time but the period, and lie in the order of their keys', async () => {
    const votes = await query('SELECT * FROM "Vote" ORDER BY ctid');
    expect(votes.map(({ claim, voterKey, period }) => [claim, voterKey, period])).toEqual([
      [1, 'alba', 2],
      [1, 'bela', 2],
      [1, 'ines', 1],
      [1, 'kesi', 1],
      [1, 'odin', 1],
      [1, 'tomo', 1],
      [2, 'kesi', 1],
      [2, 'odin', 2],
      [2, 'tomo', 2],
    ]);
    const changes = await query('SELECT * FROM "VoteChange" ORDER BY ctid');
    const keys = changes.map(({ claim, voterKey, revision }) => `${claim} ${voterKey} ${revision}`);
    expect(keys).toEqual(keys.toSorted());
    expect(changes).toHaveLength(VOTES.length + 2);
    const times = await query(`
      SELECT table_name, column_name FROM information_schema.columns
      WHERE table_name IN ('Vote', 'VoteChange', 'Poll', 'VoteCount', 'VotePeriod')
        AND data_type LIKE '%time%'`);
    // That of a period is its summary's cut-off, which is the same for everybody.
    expect(times).toEqual([{ table_name: 'VotePeriod', column_name: 'endsAt' }]);
  });

  it('leave no row of an author behind who did nothing but vote', async () => {
    expect(await query('SELECT "authorKey" FROM "Member" ORDER BY 1')).toEqual([
      { authorKey: 'filed' },
      { authorKey: 'is not named' },
      { authorKey: 'marked' },
      { authorKey: 'moderated' },
    ]);
  });

  it('are counted, shown as ballots showed them, and go on', async () => {
    const { votes, recounts, summaries } = createStore(connect().prisma);
    expect(await recounts.recount(D)).toEqual([]);
    const all = { agree: 4, disagree: 1, unsure: 1 };
    const open = await votes.open(D);
    expect(open).toMatchObject({ number: 2, voters: 6, changes: 4 });
    expect(open.counts).toEqual(new Map([[1, all]]));
    const cast = (voterKey: string, claim: number) =>
      votes.cast({ debateId: D, claim, voterKey, stance: 'disagree' });
    for (const voter of ['one', 'two', 'three', 'four']) await cast(voter, 1);
    expect((await votes.open(D)).counts).toEqual(new Map([[1, all]]));
    expect((await cast('bela', 1))?.shown).toEqual({ agree: 3, disagree: 6, unsure: 1 });
    for (const voter of ['one', 'two']) await cast(voter, 2);
    expect((await cast('three', 2))?.shown).toEqual({ agree: 2, disagree: 3, unsure: 0 });
    expect(await summaries.moves(D)).toEqual([{ claim: 1, period: 1 }]);
  });
});
