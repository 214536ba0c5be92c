import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClaimDigest, DigestQuestion } from '#debate/tally/claim-digest.ts';
import { readStamp } from '#store/claim-stamps.ts';
import { connect } from '#store/connect.ts';
import { createDigestStore, digestHere } from '#store/tally/digests.ts';
import { fillClaim } from '../../bench/fill-claim.ts';
import { useStage } from '../../support/stage.ts';

const stage = await useStage({ own: true });
let connection: ReturnType<typeof connect>;
beforeAll(async () => {
  connection = connect({ url: stage.url });
});
afterAll(async () => {
  await connection.close();
});

function questionOf(debateId: string): DigestQuestion {
  return { debateId, number: 1, role: 'premise', claims: 8, rulesOnly: false };
}

/** A claim with so many items, and how often its digest was computed elsewhere. */
async function open(items: number) {
  const debate = await stage.newDebate();
  await fillClaim(stage.url, debate.id, items);
  const asked: DigestQuestion[] = [];
  const store = createDigestStore(connection.prisma, async (question) => {
    asked.push(question);
    return await digestHere(connection.prisma, question);
  });
  const change = (column: string) =>
    stage.pool.query(`UPDATE "Evidence" SET ${column} WHERE "debateId" = $1 AND "number" = 7`, [
      debate.id,
    ]);
  return { debate, asked, change, digest: () => store.digest(questionOf(debate.id)) };
}

describe('the digest of a claim', () => {
  it('of a thousand items and more is computed elsewhere, once until something changes', async () => {
    const { asked, change, digest } = await open(1_001);
    const [first, second]: ClaimDigest[] = await Promise.all([digest(), digest()]);
    expect(second).toBe(first);
    expect(await digest()).toBe(first);
    expect(asked).toHaveLength(1);
    await change(`"withdrawnAt" = now()`);
    expect((await digest()).items).toBe((first?.items ?? 0) - 1);
    expect(asked).toHaveLength(2);
  });

  it('of fewer is computed here', async () => {
    const { asked, digest } = await open(1_000);
    expect((await digest()).items).toBe(1_000);
    expect(asked).toEqual([]);
  });

  it('is asked for again after one that failed', async () => {
    const debate = await stage.newDebate();
    await fillClaim(stage.url, debate.id, 1_001);
    let tries = 0;
    const store = createDigestStore(connection.prisma, async (question) => {
      tries += 1;
      if (tries === 1) throw new Error('the thread is gone');
      return await digestHere(connection.prisma, question);
    });
    await expect(store.digest(questionOf(debate.id))).rejects.toThrow('the thread is gone');
    expect((await store.digest(questionOf(debate.id))).items).toBe(1_001);
  });
});

describe('the stamp of a claim', () => {
  it('moves with its items, its marks on sources and the roles of members alone', async () => {
    const { debate, change } = await open(10);
    const stamp = () => readStamp(connection.prisma, debate.id, 1);
    const moves = async (statement: string, ...values: unknown[]) => {
      const before = await stamp();
      await stage.pool.query(statement, [debate.id, ...values]);
      return (await stamp()) !== before;
    };
    const mark = `INSERT INTO "Mark" ("debateId", "number", "memberKey", "topic", "kind", "at")
      VALUES ($1, 3, 'm', $2, $3, now())`;
    const before = await stamp();
    await change(`"cluster" = 3`);
    expect(await stamp()).not.toBe(before);
    expect(await moves(mark, 'merit', 'convincing')).toBe(false);
    expect(await moves(mark, 'source', 'check')).toBe(true);
    expect(await moves(`DELETE FROM "Mark" WHERE "debateId" = $1 AND "topic" = 'source'`)).toBe(
      true,
    );
    const member = `INSERT INTO "Member" ("debateId", "authorKey", "noticedOn", "young")
      VALUES ($1, $2, now(), $3)`;
    expect(await moves(member, 'old', false)).toBe(false);
    expect(await moves(member, 'new', true)).toBe(true);
    expect(await moves(`UPDATE "Member" SET "named" = false WHERE "debateId" = $1`)).toBe(false);
    expect(await moves(`UPDATE "Member" SET "moderator" = true WHERE "debateId" = $1`)).toBe(true);
  });

  it('is told by few rows, and never comes again, however many connections wrote', async () => {
    const { debate } = await open(10);
    const stamp = () => readStamp(connection.prisma, debate.id, 1);
    const seen = new Set([await stamp()]);
    await stage.pool.query(
      `INSERT INTO "ClaimStamp" ("debateId", "claim", "backend", "change")
       SELECT $1, 1, -n, n FROM generate_series(1, 300) n`,
      [debate.id],
    );
    seen.add(await stamp());
    seen.add(await stamp());
    expect(seen.size).toBe(3);
    const { rows } = await stage.pool.query(
      `SELECT count(*)::int AS count FROM "ClaimStamp" WHERE "debateId" = $1`,
      [debate.id],
    );
    expect(rows[0].count).toBeLessThan(20);
  });
});
