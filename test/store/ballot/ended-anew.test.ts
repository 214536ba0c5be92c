import { describe, expect, it } from 'vitest';
import { type Stance, stances } from '#debate/ballot/rules/votes.ts';
import { useStage } from '../../support/stage.ts';

const stage = await useStage();

const TUESDAY = new Date('2026-11-24T10:00:00Z');
const WEDNESDAY = new Date('2026-11-25T10:00:00Z');
const SUNDAY = new Date('2026-11-29T10:00:00Z');
const CLAIM = 1;

/** A debate with votes by small numbers, whose periods no summary was kept of. */
async function begin() {
  const { id } = await stage.newDebate();
  const all = async (voters: readonly number[], stance: Stance | null) => {
    for (const voter of voters) {
      const voterKey = `${id} voter ${voter}`;
      await stage.store.votes.cast({ debateId: id, claim: CLAIM, voterKey, stance });
    }
  };
  const end = (cutOff: Date, week = '2026-W48') => stage.store.votes.endPeriod(id, week, cutOff);
  const rows = async () => {
    const sql = `SELECT "number", "week", "endsAt" FROM "VotePeriod" WHERE "debateId" = $1`;
    return (await stage.pool.query(sql, [id])).rows;
  };
  return { id, all, end, rows };
}

describe('a period that was ended for a summary that was never kept', () => {
  it('is told with what came since, by a later cut-off, and each of both changes once', async () => {
    const { id, all, end, rows } = await begin();
    await all([1, 2, 3, 4, 5, 6], 'agree');
    expect(await end(TUESDAY)).toMatchObject({ number: 1, voters: 6, changes: 6 });
    await all([7, 8, 9, 10], 'disagree');
    await all([1], 'unsure');
    // The fifth of them moved the numbers, and the last one waits for four more.
    const counts = new Map([[CLAIM, { agree: 6, disagree: 4, unsure: 0 }]]);
    const told = { number: 2, voters: 10, changes: 11, counts };
    expect(await end(SUNDAY)).toMatchObject(told);
    expect(await rows()).toEqual([{ number: 2, week: '2026-W48', endsAt: SUNDAY }]);
    await all([11], 'agree');
    for (const cutOff of [TUESDAY, SUNDAY]) expect(await end(cutOff)).toMatchObject(told);
    expect(await stage.store.votes.open(id)).toMatchObject({ number: 3, voters: 11, changes: 1 });
    await stage.store.votes.putInOrder(id);
    expect(await stage.store.recounts.recount(id)).toEqual([]);
  });

  it('is told with that of another week, where the day of summaries was changed since', async () => {
    const { all, end, rows } = await begin();
    await all([1, 2, 3], 'agree');
    await end(TUESDAY);
    await all([4], 'agree');
    expect(await end(TUESDAY, '2026-W49')).toMatchObject({ number: 2, voters: 4, changes: 4 });
    expect(await rows()).toMatchObject([{ number: 2, week: '2026-W49' }]);
  });

  it('never has more changed minds than members who changed theirs', async () => {
    const { all, end } = await begin();
    const voters = [1, 2, 3, 4, 5, 6, 7];
    await all(voters, 'agree');
    await end(TUESDAY);
    await all(voters, 'disagree');
    const first = (await end(WEDNESDAY)).minds.get(CLAIM) ?? 0;
    await all(voters, 'unsure');
    const minds = (await end(SUNDAY)).minds.get(CLAIM) ?? 0;
    expect([first, minds].every((of) => of >= 5 && of <= 7)).toBe(true);
  });

  it('is ended once by several who end it up to one cut-off at once', async () => {
    const { all, end } = await begin();
    await all([1, 2, 3, 4, 5], 'agree');
    await end(TUESDAY);
    await all([6], 'agree');
    const ended = await Promise.all([SUNDAY, SUNDAY, SUNDAY, TUESDAY].map((at) => end(at)));
    expect(ended.slice(0, 3)).toMatchObject(Array(3).fill({ number: 2, changes: 6 }));
    expect(await end(SUNDAY)).toMatchObject({ number: 2, voters: 6, changes: 6 });
  });

  it('which an earlier version ended without a cut-off, is told with what came since', async () => {
    const { id, all, end } = await begin();
    await all([1, 2, 3], 'agree');
    await end(SUNDAY);
    await stage.pool.query(`UPDATE "VotePeriod" SET "endsAt" = NULL WHERE "debateId" = $1`, [id]);
    await all([4, 5], 'agree');
    expect(await end(SUNDAY)).toMatchObject({ number: 2, voters: 5, changes: 5 });
  });

  it('lets the shown numbers move by five voters or more, however often it is ended', async () => {
    const { all, end } = await begin();
    const moves: number[] = [];
    let before = 0;
    for (let voter = 1; voter <= 20; voter += 1) {
      await all([voter], stances[voter % 3] ?? 'agree');
      const { counts } = await end(new Date(TUESDAY.getTime() + voter));
      const { agree, disagree, unsure } = counts.get(CLAIM) ?? { agree: 0, disagree: 0, unsure: 0 };
      const shown = agree + disagree + unsure;
      if (shown !== before) moves.push(shown - before);
      before = shown;
    }
    expect(moves).toEqual([5, 5, 5, 5]);
  });
});
