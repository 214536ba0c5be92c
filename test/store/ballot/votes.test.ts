import { describe, expect, it } from 'vitest';
import { castVote } from '#debate/ballot/cast-vote.ts';
import { type Stance, stances } from '#debate/ballot/rules/votes.ts';
import { DebateClosedError } from '#debate/core/errors.ts';
import { closeDebate } from '#debate/summary/summarise-due.ts';
import { member, useStage } from '../../support/stage.ts';

const stage = await useStage();

const voterKey = 'voter';

const cast = (debateId: string, claim: number, stance: Stance | null, voter = voterKey) =>
  stage.store.votes.cast({ debateId, claim, voterKey: voter, stance });

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
    expect(await cast(id, 1, 'agree')).toMatchObject({
      previous: null,
      revision: 1,
      changed: true,
    });
    expect(await cast(id, 1, 'unsure')).toMatchObject({
      previous: 'agree',
      revision: 2,
      changed: true,
    });
    expect(await cast(id, 1, 'unsure')).toMatchObject({ revision: 2, changed: false });
    expect(await cast(id, 1, null)).toMatchObject({
      previous: 'unsure',
      revision: 3,
      changed: true,
    });
    expect(await stage.store.votes.of(id, voterKey)).toEqual([]);
    expect(await cast(id, 1, 'agree')).toMatchObject({
      previous: null,
      revision: 4,
      changed: true,
    });
    expect(await stage.store.votes.of(id, voterKey)).toMatchObject([{ claim: 1, stance: 'agree' }]);
  });

  it('edit the board where more or fewer members have one, and tell nobody else when they were cast', async () => {
    const debate = await stage.newDebate();
    let edits = 0;
    const publisher = { ...stage.ports.publisher, boardChanged: () => (edits += 1) };
    const press = async (claim: number, stance: Stance | null) => {
      await castVote({ ...stage.ports, publisher }, debate, member(debate, 1), { claim, stance });
      return edits;
    };
    await Promise.all([press(1, 'agree'), press(2, 'agree')]);
    expect(edits).toBeGreaterThan(0);
    edits = 0;
    expect(await press(3, 'agree')).toBe(0);
    expect(await press(3, 'unsure')).toBe(0);
    expect(await press(3, null)).toBe(0);
    expect(await press(2, null)).toBe(0);
    expect(await press(1, null)).toBe(1);
    expect(await press(1, 'unsure')).toBe(2);
  });

  it('withdrawn before there was one change nothing', async () => {
    const { id } = await stage.newDebate();
    expect(await cast(id, 1, null)).toMatchObject({ previous: null, changed: false });
    expect(await changesOf(id)).toEqual([]);
    expect(await stage.store.votes.hasVoted(id, voterKey)).toBe(false);
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
    expect(results.filter((result) => result?.changed)).toHaveLength(changes.length);
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

  it('bring all that the next screen shows: the member’s other votes, and the claim’s numbers', async () => {
    const { id } = await stage.newDebate();
    await cast(id, 3, 'agree');
    await cast(id, 1, 'unsure');
    await Promise.all(['a', 'b', 'c'].map((voter) => cast(id, 1, 'agree', voter)));
    expect(await cast(id, 1, 'disagree', 'd')).toMatchObject({
      shown: { agree: 3, disagree: 1, unsure: 1 },
      votes: [{ claim: 1, stance: 'disagree', period: 1 }],
    });
    expect((await cast(id, 2, 'unsure'))?.votes).toEqual([
      { claim: 1, stance: 'unsure', period: 1 },
      { claim: 2, stance: 'unsure', period: 1 },
      { claim: 3, stance: 'agree', period: 1 },
    ]);
    expect((await cast(id, 3, null))?.votes).toMatchObject([{ claim: 1 }, { claim: 2 }]);
  });

  it('on a claim that there is none of fail, and those beside them do not', async () => {
    const { id } = await stage.newDebate();
    const results = await Promise.allSettled([
      cast(id, 1, 'agree', 'a'),
      cast(id, 1, 'agree', 'b'),
      cast(id, 99, 'agree', 'c'),
      cast(id, 2 ** 40, 'agree', 'd'),
      cast(id, 2, 'agree', 'e'),
    ]);
    expect(results.map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
      'rejected',
      'fulfilled',
    ]);
    expect(await stage.store.votes.voters(id)).toBe(3);
  });

  it('are not taken once the debate has closed', async () => {
    const debate = await stage.newDebate();
    await cast(debate.id, 1, 'agree');
    await closeDebate(stage.ports, debate);
    expect(await cast(debate.id, 1, 'disagree')).toBeNull();
    await expect(
      castVote(stage.ports, debate, member(debate, 1), { claim: 1, stance: 'agree' }),
    ).rejects.toThrow(DebateClosedError);
    expect(await stage.store.votes.countsOf(debate.id, 1)).toMatchObject({ agree: 1 });
  });

  it('of one debate are not those of another', async () => {
    const [one, other] = [await stage.newDebate(), await stage.newDebate()];
    await cast(one.id, 1, 'agree');
    expect(await stage.store.votes.of(other.id, voterKey)).toEqual([]);
    expect(await stage.store.votes.voters(other.id)).toBe(0);
  });
});
