import { describe, expect, it } from 'vitest';
import { castVote } from '#debate/ballot/cast-vote.ts';
import type { Debate } from '#debate/core/debate.ts';
import { newId } from '#debate/core/new-id.ts';
import { setUpDebate } from '#debate/debates/set-up-debate.ts';
import { KEPT_AFTER_LEAVING_MS } from '#debate/debates/sweep.ts';
import { fileEvidence } from '#debate/evidence/file-evidence.ts';
import { eraseMember } from '#debate/privacy/erase-member.ts';
import { leaveServer } from '../../support/left-server.ts';
import { beginHolding } from '../../support/postgres/held-row.ts';
import { manager, member, snowflake, useStage } from '../../support/stage.ts';

/** More than two parts have. */
const MANY = 12_000;
/** In any order of rows the last to be deleted. */
const LAST_VOTER = 'zzzz';

const stage = await useStage({ own: true });

let people = 100;

/** A debate with a member who voted and filed, and votes of others, whose server is dissolved. */
async function dissolvedDebate(votes: number) {
  const debate = await stage.newDebate();
  people += 1;
  const caller = member(debate, people);
  await castVote(stage.ports, debate, caller, { claim: 1, stance: 'agree' });
  await fileEvidence(stage.ports, debate, caller, {
    formId: newId(),
    claim: 1,
    side: 'supports',
    target: null,
    text: `Test ${people} of 2025 has the general model ahead of the other by 12 points.`,
    source: `https://example.org/paper-${people}`,
  });
  await stage.pool.query(
    `INSERT INTO "Vote" ("debateId", "claim", "voterKey", "stance", "revision", "period")
     SELECT $1, 1, CASE n WHEN $2::int THEN $3 ELSE md5(n::text) END, 'agree', 1, 1
     FROM generate_series(1, $2::int) AS n`,
    [debate.id, votes, LAST_VOTER],
  );
  await leaveServer(stage.pool, debate.guildId);
  await stage.store.guilds.dissolve(debate.guildId, KEPT_AFTER_LEAVING_MS);
  return { debate, caller };
}

/** The rows of a debate, in whichever tables the database has. */
async function rowsOf({ id }: Debate): Promise<Record<string, number>> {
  const { rows: tables } = await stage.pool.query<{ name: string }>(
    `SELECT table_name AS "name" FROM information_schema.columns
     WHERE table_schema = 'public' AND column_name = 'debateId' ORDER BY 1`,
  );
  expect(tables.length).toBeGreaterThan(25);
  const counts = [
    ...tables.map(({ name }) => `SELECT '${name}', count(*) FROM "${name}" WHERE "debateId" = $1`),
    `SELECT 'Debate', count(*) FROM "Debate" WHERE "id" = $1`,
  ];
  const { rows } = await stage.pool.query<{ name: string; count: number }>(
    `SELECT * FROM (${counts.join(' UNION ALL ')}) AS c("name", "count") WHERE "count" > 0`,
    [id],
  );
  return Object.fromEntries(rows.map(({ name, count }) => [name, Number(count)]));
}

/** Sessions that wait for a lock. */
const waiting = async () => {
  const { rows } = await stage.pool.query(`SELECT pid FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock'`);
  return rows.map(({ pid }) => Number(pid));
};

const holdLastVote = async ({ id }: Debate) => {
  const holder = await beginHolding(stage.pool);
  const vote = 'SELECT 1 FROM "Vote" WHERE "debateId" = $1 AND "voterKey" = $2 FOR UPDATE';
  await holder.query(vote, [id, LAST_VOTER]);
  return holder;
};

/** Removes its first part, in which it is told to stop. */
async function removeOnePart({ id }: Debate): Promise<void> {
  const holder = await beginHolding(stage.pool);
  await holder.query('SELECT 1 FROM "Debate" WHERE "id" = $1 FOR UPDATE', [id]);
  const stopping = new AbortController();
  const removing = stage.store.guilds.remove(id, stopping.signal);
  await holder.untilAwaited();
  stopping.abort();
  await holder.end('COMMIT');
  await removing;
}

describe('the removal of a debate', () => {
  it('ends after the part in hand when it is to stop, and is ended by the next one', async () => {
    const { debate } = await dissolvedDebate(MANY);
    await removeOnePart(debate);
    const left = await rowsOf(debate);
    expect(left).toMatchObject({ Debate: 1, VoteChange: 1 });
    expect(left.Vote).toBeGreaterThan(0);
    expect(left.Vote).toBeLessThan(MANY);
    expect(await stage.store.guilds.dissolved()).toContain(debate.id);
    await stage.store.guilds.remove(debate.id);
    expect(await rowsOf(debate)).toEqual({});
    expect(await stage.store.guilds.dissolved()).not.toContain(debate.id);
  });

  it('keeps the parts before the one in which it was killed', async () => {
    const { debate } = await dissolvedDebate(MANY);
    const holder = await holdLastVote(debate);
    const removing = stage.store.guilds.remove(debate.id).catch((error: unknown) => error);
    await holder.untilAwaited();
    for (const pid of await waiting()) {
      await stage.pool.query('SELECT pg_terminate_backend($1)', [pid]);
    }
    expect(await removing).toBeInstanceOf(Error);
    await holder.end('COMMIT');
    const { Vote: votes } = await rowsOf(debate);
    expect(votes).toBeGreaterThan(0);
    expect(votes).toBeLessThan(MANY);
    await stage.store.guilds.remove(debate.id);
    expect(await rowsOf(debate)).toEqual({});
  });

  it('is no matter to an erasure between two parts, and what that writes goes too', async () => {
    const { debate, caller } = await dissolvedDebate(MANY);
    await removeOnePart(debate);
    expect(await eraseMember(stage.ports, caller)).toMatchObject([{ debateId: debate.id }]);
    const left = await rowsOf(debate);
    expect(left).toMatchObject({ Debate: 1, Erasure: 1 });
    expect(left).not.toHaveProperty('VoteChange');
    await stage.store.guilds.remove(debate.id);
    expect(await rowsOf(debate)).toEqual({});
  });

  it.each([
    ['one of several parts', MANY],
    ['the only part', 10],
  ])('lets an erasure wait for %s alone, of which it leaves nothing', async (_, votes) => {
    const { debate, caller } = await dissolvedDebate(votes);
    const holder = await holdLastVote(debate);
    const removing = stage.store.guilds.remove(debate.id);
    await holder.untilAwaited();
    const erasing = eraseMember(stage.ports, caller);
    await expect.poll(async () => (await waiting()).length, { timeout: 10_000 }).toBe(2);
    await holder.end('COMMIT');
    expect(await erasing).toMatchObject([{ debateId: debate.id }]);
    await removing;
    expect(await rowsOf(debate)).toEqual({});
  });

  it('touches no debate that a server has', async () => {
    const debate = await stage.newDebate();
    const before = await rowsOf(debate);
    await stage.store.guilds.remove(debate.id);
    expect(await rowsOf(debate)).toEqual(before);
  });
});

describe('a server that comes back while its debate is being removed', () => {
  it('starts over, and finds nothing of it', async () => {
    const { debate } = await dissolvedDebate(MANY);
    await removeOnePart(debate);
    await stage.store.guilds.joined(debate.guildId, new Date());
    expect(await stage.store.debates.latestIn(debate.guildId)).toBeNull();
    stage.store.debates.forget(debate.id);
    expect(await stage.store.debates.find(debate.id)).toBeNull();
    expect(await stage.store.debates.allOpen()).not.toContain(debate.id);
    const { ports } = stage;
    const next = await setUpDebate(ports, manager(debate), { filingsPerDay: 5 }, snowflake(77));
    await stage.store.guilds.remove(debate.id);
    expect(await rowsOf(debate)).toEqual({});
    expect(await stage.store.debates.openIn(debate.guildId)).toMatchObject({ id: next.debate.id });
    expect(await rowsOf(next.debate)).toMatchObject({ Debate: 1, Poll: 1 });
  });
});
