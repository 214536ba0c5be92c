import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stances } from '#debate/ballot/rules/votes.ts';
import { tick } from '#debate/debates/tick.ts';
import type { Ports, Store } from '#debate/ports.ts';
import { closeDebate } from '#debate/summary/summarise-due.ts';
import { connect } from '#store/connect.ts';
import { createStore } from '#store/create-store.ts';
import { useStage } from '../../support/stage.ts';

const stage = await useStage({ own: true });
/** As another process has it: connections and batches of its own. */
let other: { readonly store: Store; close(): Promise<void> };
beforeAll(async () => {
  // Tables of its own: rows fill up what is left between others, and then lie in no order.
  const connection = connect({ url: stage.url, max: 5 });
  other = { store: createStore(connection.prisma), close: () => connection.close() };
});
afterAll(async () => {
  await other.close();
});

const CUT_OFF = new Date('2026-11-23T09:00:00Z');

/** Of 1,200 votes, with those that came meanwhile: 500 are put in order at a time. */
const PARTS = 3;

const rows = async <Row>(sql: string, id: string) =>
  (await stage.pool.query(sql, [id])).rows as Row[];
const periodsOf = (table: 'Vote' | 'VoteChange', id: string) =>
  rows<{ period: number; n: number }>(
    `SELECT "period", count(*)::int AS n FROM "${table}" WHERE "debateId" = $1
      GROUP BY 1 ORDER BY 1`,
    id,
  );

type Lying = { voterKey: string; stance: string; period: number; step: number };

/** Votes on claim 3 in the order in which they lie. */
const lying = (id: string) =>
  rows<Lying>(`SELECT * FROM "Vote" WHERE "debateId" = $1 AND "claim" = 3 ORDER BY ctid`, id);

/** So many members have agreed to claim 3, in an order that has nothing to do with their keys. */
async function fill(id: string, members: number): Promise<void> {
  const keys = Array.from({ length: members }, (_, n) => `key ${(n * 7919) % members}`);
  // Rows that nobody tidies away lie in the order in which they were written.
  await stage.pool.query(`ALTER TABLE "Vote" SET (autovacuum_enabled = off)`);
  await stage.pool.query(
    `INSERT INTO "Vote" ("debateId", "claim", "voterKey", "stance", "revision", "period", "step")
      SELECT $1, 3, key, 'agree', 1, 1, 1 FROM unnest($2::text[]) AS key`,
    [id, keys],
  );
  await stage.pool.query(
    `INSERT INTO "VoteChange" ("debateId", "claim", "voterKey", "revision", "to", "period")
      SELECT $1, 3, key, 1, 'agree', 1 FROM unnest($2::text[]) AS key`,
    [id, keys],
  );
  await stage.store.recounts.recount(id);
}

describe('a period', () => {
  it('holds what was committed before its counts froze, and each vote falls wholly into one', async () => {
    const { id } = await stage.newDebate();
    const stores = [stage.store, other.store];
    const cast = (voter: number) =>
      stores[voter % 2]?.votes.cast({
        debateId: id,
        claim: 1,
        voterKey: `voter ${voter}`,
        stance: 'agree',
      });
    const voters = Array.from({ length: 120 }, (_, voter) => voter);
    const casts = voters.slice(0, 60).map(cast);
    await casts[0];
    const [ended] = await Promise.all([
      stage.store.votes.endPeriod(id, '2026-W47', CUT_OFF),
      ...casts,
      ...voters.slice(60).map(cast),
    ]);
    const [votes, changes] = [await periodsOf('Vote', id), await periodsOf('VoteChange', id)];
    expect(votes).toEqual(changes);
    expect(votes.reduce((sum, { n }) => sum + n, 0)).toBe(120);
    const first = votes.find(({ period }) => period === 1)?.n ?? 0;
    expect(ended).toMatchObject({ number: 1, voters: first, changes: first });
    expect(await stage.store.votes.voters(id)).toBe(120);
    expect(await stage.store.recounts.recount(id)).toEqual([]);
  });

  it('is ended once by several who end the same week, and the next begins', async () => {
    const { id } = await stage.newDebate();
    for (let voter = 0; voter < 6; voter += 1) {
      await stage.store.votes.cast({
        debateId: id,
        claim: 2,
        voterKey: `voter ${voter}`,
        stance: 'unsure',
      });
    }
    const all = await Promise.all(
      [stage.store, other.store, stage.store].map(({ votes }) =>
        votes.endPeriod(id, '2026-W47', CUT_OFF),
      ),
    );
    expect(new Set(all.map(({ number }) => number))).toEqual(new Set([1]));
    expect(all[2]?.counts).toEqual(new Map([[2, { agree: 0, disagree: 0, unsure: 5 }]]));
    expect(await stage.store.votes.open(id)).toMatchObject({ number: 2, voters: 6, changes: 0 });
    expect(await stage.store.votes.endPeriod(id, '2026-W48', CUT_OFF)).toMatchObject({ number: 2 });
  });

  it('holds nobody until its rows lie in the order of their keys, part by part, with all that they say', async () => {
    const { id } = await stage.newDebate();
    await fill(id, 1_200);
    await stage.store.votes.endPeriod(id, '2026-W47', CUT_OFF);
    expect(await stage.store.votes.unordered()).toContain(id);
    // Between the end of the period and its order: a change, and a member who is new.
    for (const voterKey of ['key 7', 'key 9999']) {
      const vote = { debateId: id, claim: 3, voterKey, stance: 'disagree' } as const;
      expect(await stage.store.votes.cast(vote)).toMatchObject({ changed: true });
    }
    await Promise.all([stage, other].map(({ store }) => store.votes.putInOrder(id)));
    expect(await stage.store.votes.unordered()).not.toContain(id);
    const found = await lying(id);
    expect(found).toHaveLength(1_201);
    const ended = found.filter(({ period }) => period === 1).map(({ voterKey }) => voterKey);
    // Each part is in order. Of two processes at once either may have written the one before.
    const backwards = ended.filter((key, n) => n > 0 && key < (ended[n - 1] ?? ''));
    expect(backwards.length).toBeLessThan(PARTS);
    expect(found.every(({ period, stance }) => (period === 1) === (stance === 'agree'))).toBe(true);
    expect(await stage.store.recounts.recount(id)).toEqual([]);
  });

  it('that no process put in order is put in order by the next tick', async () => {
    const debate = await stage.newDebate();
    await fill(debate.id, 3);
    await stage.store.votes.endPeriod(debate.id, '2026-W47', CUT_OFF);
    const asked: string[] = [];
    const enqueue: Ports['jobs']['enqueue'] = async (queue, key) => {
      if (queue === 'votes') asked.push(key);
    };
    await tick({ ...stage.ports, jobs: { enqueue } });
    expect(asked).toContain(debate.id);
    await stage.store.votes.putInOrder(debate.id);
    expect((await lying(debate.id)).map(({ step }) => step)).toEqual([0, 0, 0]);
    asked.length = 0;
    await tick({ ...stage.ports, jobs: { enqueue } });
    expect(asked).not.toContain(debate.id);
  });

  it('whose order was broken off keeps every row, and is put in order from the start', async () => {
    const { id } = await stage.newDebate();
    await fill(id, 1_200);
    await stage.store.votes.endPeriod(id, '2026-W47', CUT_OFF);
    await stage.pool.query(`
      CREATE FUNCTION break_off() RETURNS trigger LANGUAGE plpgsql
        AS $$ BEGIN RAISE EXCEPTION 'broken off'; END $$;
      CREATE TRIGGER break_off BEFORE INSERT ON "Vote" FOR EACH ROW
        WHEN (NEW."debateId" = '${id}' AND NEW."voterKey" = 'key 900')
        EXECUTE FUNCTION break_off()`);
    await expect(stage.store.votes.putInOrder(id)).rejects.toThrow('broken off');
    await stage.pool.query('DROP TRIGGER break_off ON "Vote"; DROP FUNCTION break_off');
    expect(await lying(id)).toHaveLength(1_200);
    expect(await stage.store.votes.unordered()).toContain(id);
    await stage.store.votes.putInOrder(id);
    const order = (await lying(id)).map(({ voterKey }) => voterKey);
    expect(order).toEqual(order.toSorted());
    expect(new Set(order).size).toBe(1_200);
  });

  it('is put in order up to the part in hand when its process is told to end', async () => {
    const { id } = await stage.newDebate();
    await fill(id, 1_200);
    await stage.store.votes.endPeriod(id, '2026-W47', CUT_OFF);
    const before = await lying(id);
    await stage.store.votes.putInOrder(id, AbortSignal.abort());
    expect(await lying(id)).toEqual(before);
    expect(await stage.store.votes.unordered()).toContain(id);
    await stage.store.votes.putInOrder(id, new AbortController().signal);
    expect(await stage.store.votes.unordered()).not.toContain(id);
  });

  it('is put in order without a vote that was erased meanwhile', async () => {
    const { id } = await stage.newDebate();
    await fill(id, 1_200);
    await stage.store.votes.endPeriod(id, '2026-W47', CUT_OFF);
    const voterKeys = ['key 1', 'key 600', 'key 1100'];
    const ordering = other.store.votes.putInOrder(id);
    for (const voterKey of voterKeys) {
      await stage.store.members.erase(`author of ${voterKey}`, voterKey, CUT_OFF);
    }
    await ordering;
    const left = await lying(id);
    expect(left).toHaveLength(1_197);
    expect(left.filter(({ voterKey }) => voterKeys.includes(voterKey))).toEqual([]);
  });

  it('that a close ended is the last, and nothing is deleted by it', async () => {
    const debate = await stage.newDebate();
    const cast = (voterKey: string) =>
      other.store.votes.cast({ debateId: debate.id, claim: 1, voterKey, stance: 'agree' });
    for (const voter of ['c', 'a', 'b']) await cast(voter);
    const closing = closeDebate(stage.ports, debate);
    const late = await Promise.all(['d', 'e', 'f'].map(cast));
    await closing;
    expect(await cast('g')).toBeNull();
    const stored = 3 + late.filter((result) => result !== null).length;
    const votes = await rows<{ voterKey: string; step: number }>(
      `SELECT * FROM "Vote" WHERE "debateId" = $1`,
      debate.id,
    );
    expect(votes).toHaveLength(stored);
    expect(votes.every(({ step }) => step === 0)).toBe(true);
  });
});

describe('two processes at one debate', () => {
  it('keep every vote of members who press everything at once, without a deadlock', async () => {
    const { id } = await stage.newDebate();
    const presses = Array.from({ length: 400 }, (_, n) => ({
      debateId: id,
      claim: n % 9,
      voterKey: `voter ${(n * 31) % 40}`,
      stance: stances[n % 3] ?? 'agree',
    }));
    const results = await Promise.all(
      presses.map((press, n) => (n % 2 === 0 ? stage : other).store.votes.cast(press)),
    );
    expect(results.every((result) => result !== null)).toBe(true);
    const chains = await rows<{ gaps: number }>(
      `SELECT max("revision") - count(*)::int AS gaps FROM "VoteChange" WHERE "debateId" = $1
        GROUP BY "claim", "voterKey"`,
      id,
    );
    expect(chains.every(({ gaps }) => gaps === 0)).toBe(true);
    expect(await stage.store.recounts.recount(id)).toEqual([]);
  });
});
