import { expect, it } from 'vitest';
import { fillClaim } from '../../bench/fill-claim.ts';
import { useStage } from '../../support/stage.ts';

const stage = await useStage({ own: true });

/** Marks on merit by so many members, for each number. */
async function mark(debateId: string, kind: string, by: Readonly<Record<number, number>>) {
  for (const [number, members] of Object.entries(by)) {
    await stage.pool.query(
      `INSERT INTO "Mark" ("debateId", "number", "memberKey", "topic", "kind", "at")
       SELECT $1, $2, $3 || n, 'merit', $3, now() FROM generate_series(1, $4::int) n`,
      [debateId, Number(number), kind, members],
    );
  }
}

it('a list has the liked items first, then the newest, and the disliked ones last, on all pages', async () => {
  const debate = await stage.newDebate();
  await fillClaim(stage.url, debate.id, 12);
  await mark(debate.id, 'convincing', { 2: 3, 3: 1, 5: 1, 9: 2, 11: 1 });
  await mark(debate.id, 'unconvincing', { 9: 2, 11: 3, 12: 1 });
  const order = [2, 5, 3, 10, 9, 8, 7, 6, 4, 1, 12, 11];
  const pages = await Promise.all(
    [0, 5, 10].map((from) => stage.store.evidence.list(debate.id, { claim: 1 }, from, 5)),
  );
  expect(pages.flatMap(({ items }) => items.map(({ number }) => number))).toEqual(order);
  expect(pages.map(({ total }) => total)).toEqual([12, 12, 12]);
});

it('a list of one side leaves out the other side, and whatever is withdrawn or hidden', async () => {
  const debate = await stage.newDebate();
  await fillClaim(stage.url, debate.id, 6);
  await stage.pool.query(
    `UPDATE "Evidence" SET "side" = CASE WHEN "number" % 2 = 0 THEN 'supports' ELSE "side" END,
       "withdrawnAt" = CASE WHEN "number" = 4 THEN now() END WHERE "debateId" = $1`,
    [debate.id],
  );
  const filter = { claim: 1, side: 'supports' } as const;
  const { items, total } = await stage.store.evidence.list(debate.id, filter, 0, 5);
  expect(items.map(({ number }) => number)).toEqual([6, 2]);
  expect(total).toBe(2);
});
