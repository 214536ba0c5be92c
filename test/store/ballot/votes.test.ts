import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stance, stances } from '#debate/ballot/rules/votes.ts';
import { openStage, type Stage } from '../../support/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const at = new Date('2026-11-21T12:00:00Z');
const voterKey = 'voter';

const cast = (debateId: string, claim: number, stance: Stance | null, voter = voterKey) =>
  stage.store.votes.cast({ debateId, claim, voterKey: voter, stance, at });

async function changesOf(debateId: string) {
  const { rows } = await stage.pool.query(
    `SELECT "revision", "from", "to" FROM "VoteChange" WHERE "debateId" = $1 ORDER BY "revision"`,
    [debateId],
  );
  return rows as { revision: number; from: Stance | null; to: Stance | null }[];
}

describe('votes', () => {
  it('say what they did: first, changed, the same again, withdrawn, again', async () => {
    const { id } = await stage.newDebate();
    expect(await cast(id, 1, 'agree')).toEqual({ previous: null, revision: 1, changed: true });
    expect(await cast(id, 1, 'unsure')).toEqual({ previous: 'agree', revision: 2, changed: true });
    expect(await cast(id, 1, 'unsure')).toMatchObject({ revision: 2, changed: false });
    expect(await cast(id, 1, null)).toEqual({ previous: 'unsure', revision: 3, changed: true });
    expect(await stage.store.votes.of(id, voterKey)).toEqual([]);
    expect(await cast(id, 1, 'agree')).toEqual({ previous: null, revision: 4, changed: true });
    expect(await stage.store.votes.of(id, voterKey)).toMatchObject([{ claim: 1, stance: 'agree' }]);
  });

  it('withdrawn before there was one change nothing', async () => {
    const { id } = await stage.newDebate();
    expect(await cast(id, 1, null)).toMatchObject({ previous: null, changed: false });
    expect(await changesOf(id)).toEqual([]);
    expect(await stage.store.votes.voters(id)).toBe(0);
  });

  it('of one member on one claim, fifty at once, are kept as one unbroken chain', async () => {
    const { id } = await stage.newDebate();
    const wanted = Array.from({ length: 50 }, (_, number) => stances[number % 3] ?? 'agree');
    const results = await Promise.all(wanted.map((stance) => cast(id, 1, stance)));
    const changes = await changesOf(id);
    expect(changes.map(({ revision }) => revision)).toEqual(changes.map((_, index) => index + 1));
    expect(changes[0]?.from).toBeNull();
    for (const [index, change] of changes.entries()) {
      expect(change.from).toBe(changes[index - 1]?.to ?? null);
      expect(change.to).not.toBe(change.from);
    }
    expect(results.filter(({ changed }) => changed)).toHaveLength(changes.length);
    const [standing] = await stage.store.votes.of(id, voterKey);
    expect(standing?.stance).toBe(changes.at(-1)?.to);
  });

  it('of two hundred members at once are all counted', async () => {
    const { id } = await stage.newDebate();
    const voters = Array.from({ length: 200 }, (_, number) => `voter ${number}`);
    await Promise.all(
      voters.map((voter, number) => cast(id, 2, stances[number % 2] ?? null, voter)),
    );
    expect(await stage.store.votes.countsOf(id, 2)).toEqual({
      agree: 100,
      disagree: 100,
      unsure: 0,
    });
    expect(await stage.store.votes.voters(id)).toBe(200);
    expect((await stage.store.votes.counts(id)).get(2)).toMatchObject({ agree: 100 });
  });

  it('changed from one stance to another count as changed minds, once per member', async () => {
    const { id } = await stage.newDebate();
    const [before, after] = [new Date('2026-11-20T00:00:00Z'), new Date('2026-11-22T00:00:00Z')];
    await cast(id, 1, 'agree', 'a');
    await cast(id, 1, 'disagree', 'a');
    await cast(id, 1, 'agree', 'a');
    await cast(id, 1, 'agree', 'b');
    await cast(id, 1, null, 'b');
    expect(await stage.store.votes.changedMinds(id, before, after)).toEqual(new Map([[1, 1]]));
    expect(await stage.store.votes.changedMinds(id, after, after)).toEqual(new Map());
  });

  it('of one debate are not those of another', async () => {
    const [one, other] = [await stage.newDebate(), await stage.newDebate()];
    await cast(one.id, 1, 'agree');
    expect(await stage.store.votes.of(other.id, voterKey)).toEqual([]);
    expect(await stage.store.votes.voters(other.id)).toBe(0);
  });
});
