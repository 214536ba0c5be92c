import { expect, it } from 'vitest';
import { connect } from '#store/connect.ts';
import { createStore } from '#store/create-store.ts';
import { useStage } from '../../support/stage.ts';

const stage = await useStage({ own: true });

it('a vote is cast while a locked table keeps every other connection', async () => {
  const debate = await stage.newDebate();
  const rest = connect({ url: stage.url, max: 1 });
  const voting = connect({ url: stage.url, max: 1 });
  const lock = await stage.pool.connect();
  try {
    await lock.query('BEGIN; LOCK TABLE "Evidence"');
    const store = createStore(rest.prisma, { voting: voting.prisma });
    const waits = store.evidence.find(debate.id, 1);
    const cast = { debateId: debate.id, claim: 1, voterKey: 'v', at: new Date() };
    expect(await store.votes.cast({ ...cast, stance: 'agree' })).toMatchObject({ revision: 1 });
    await lock.query('ROLLBACK');
    expect(await waits).toBeNull();
  } finally {
    lock.release();
    await Promise.all([rest.close(), voting.close()]);
  }
});
