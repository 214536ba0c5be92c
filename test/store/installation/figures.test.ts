import { beforeAll, expect, it } from 'vitest';
import { castVote } from '#debate/ballot/cast-vote.ts';
import { withdrawEvidence } from '#debate/evidence/withdraw-evidence.ts';
import { eraseMember } from '#debate/privacy/erase-member.ts';
import { readFigures } from '#store/installation/figures.ts';
import { finding } from '../../debate/findings.ts';
import { openPlay } from '../../debate/play.ts';
import { member, useStage } from '../../support/stage.ts';

const stage = await useStage({ own: true });

beforeAll(async () => {
  // The queue's own tables are made by the queue.
  await stage.pool.query('CREATE SCHEMA IF NOT EXISTS pgboss');
  await stage.pool.query('CREATE TABLE IF NOT EXISTS pgboss.job (name text, state text)');
});

it('figures count what is there, and read no votes for it', async () => {
  const play = await openPlay(stage);
  for (const by of [1, 2, 3]) {
    const vote = { claim: 1, stance: 'agree' } as const;
    await castVote(stage.ports, play.debate, member(play.debate, by), vote);
    await play.file(by, 'challenges', finding(by));
  }
  await castVote(stage.ports, play.debate, member(play.debate, 2), { claim: 1, stance: null });
  await eraseMember(stage.ports, member(play.debate, 3));
  await withdrawEvidence(stage.ports, play.debate, member(play.debate, 1), 1);
  const { rows } = await stage.pool.query(
    `SELECT (SELECT count(*)::int FROM "Vote" WHERE "stance" IS NOT NULL) AS "votes",
       (SELECT count(*)::int FROM "Evidence") AS "items"`,
  );
  expect(rows).toEqual([{ votes: 1, items: 3 }]);
  const holder = await stage.pool.connect();
  await holder.query('BEGIN; LOCK TABLE "Vote" IN ACCESS EXCLUSIVE MODE');
  const read = await readFigures(stage.pool).finally(async () => {
    await holder.query('ROLLBACK');
    holder.release();
  });
  expect(read).toMatchObject({ votes: 1, items: 3 });
});
