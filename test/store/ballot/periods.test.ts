import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { stances } from '#debate/ballot/rules/votes.ts';
import type { Store } from '#debate/ports.ts';
import { closeDebate } from '#debate/summary/summarise-due.ts';
import { connect } from '#store/connect.ts';
import { createStore } from '#store/create-store.ts';
import { openStage, type Stage } from '../../support/stage.ts';

let stage: Stage;
/** As another process has it: connections and batches of its own. */
let other: { readonly store: Store; close(): Promise<void> };
beforeAll(async () => {
  stage = await openStage();
  const connection = connect({ url: stage.url, max: 5 });
  other = { store: createStore(connection.prisma), close: () => connection.close() };
});
afterAll(async () => {
  await other.close();
  await stage.close();
});

const rows = async <Row>(sql: string, id: string) =>
  (await stage.pool.query(sql, [id])).rows as Row[];
const periodsOf = (table: 'Vote' | 'VoteChange', id: string) =>
  rows<{ period: number; n: number }>(
    `SELECT "period", count(*)::int AS n FROM "${table}" WHERE "debateId" = $1
      GROUP BY 1 ORDER BY 1`,
    id,
  );

describe('a period', () => {
  it('holds what was committed before its counts froze, and each vote falls wholly into one', async () => {
    const { id } = await stage.newDebate();
    const stores = [stage.store, other.store];
    const cast = (voter: number) =>
      stores[voter % 2]?.votes.cast({
        ...{ debateId: id, claim: 1, voterKey: `voter ${voter}`, stance: 'agree' },
      });
    const voters = Array.from({ length: 120 }, (_, voter) => voter);
    const casts = voters.slice(0, 60).map(cast);
    await casts[0];
    const [ended] = await Promise.all([
      stage.store.votes.endPeriod(id, '2026-W47'),
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
        ...{ debateId: id, claim: 2, voterKey: `voter ${voter}`, stance: 'unsure' },
      });
    }
    const all = await Promise.all(
      [stage.store, other.store, stage.store].map(({ votes }) => votes.endPeriod(id, '2026-W47')),
    );
    expect(new Set(all.map(({ number }) => number))).toEqual(new Set([1]));
    expect(all[2]?.counts).toEqual(new Map([[2, { agree: 0, disagree: 0, unsure: 5 }]]));
    expect(await stage.store.votes.open(id)).toMatchObject({ number: 2, voters: 6, changes: 0 });
    expect(await stage.store.votes.endPeriod(id, '2026-W48')).toMatchObject({ number: 2 });
  });

  it('leaves its rows in the order of their keys, part by part, with all that they say', async () => {
    // A table of its own: rows fill up what is left between others.
    const alone = await openStage({ own: true });
    onTestFinished(alone.close);
    const { id } = await alone.newDebate();
    const keys = Array.from({ length: 12_000 }, (_, n) => `key ${(n * 7919) % 12_000}`);
    await alone.pool.query(
      `INSERT INTO "Vote" ("debateId", "claim", "voterKey", "stance", "revision", "period")
        SELECT $1, 3, key, 'agree', 1, 1 FROM unnest($2::text[]) AS key`,
      [id, keys],
    );
    await alone.store.votes.endPeriod(id, '2026-W47');
    const { rows: found } = await alone.pool.query<{ voterKey: string; stance: string }>(
      `SELECT * FROM "Vote" WHERE "debateId" = $1 AND "claim" = 3 ORDER BY ctid`,
      [id],
    );
    const order = found.map(({ voterKey }) => voterKey);
    const { rows: sorted } = await alone.pool.query(
      'SELECT key FROM unnest($1::text[]) AS key ORDER BY 1',
      [keys],
    );
    expect(order).toEqual(sorted.map(({ key }) => key));
    expect(found.every(({ stance }) => stance === 'agree')).toBe(true);
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
      ...{ debateId: id, claim: n % 9, voterKey: `voter ${(n * 31) % 40}` },
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
