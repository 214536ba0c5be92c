import { describe, expect, it } from 'vitest';
import { NO_VOTES, type Stance, stances, type VoteCounts } from '#debate/ballot/rules/votes.ts';
import { seeded } from '../../support/seeded.ts';
import { useStage } from '../../support/stage.ts';

const stage = await useStage();

const votes = () => stage.store.votes;
const CLAIM = 1;

/** A debate in which voters by small numbers vote on one claim. */
async function begin() {
  const { id } = await stage.newDebate();
  const cast = async (voter: number, stance: Stance | null) => {
    const result = await votes().cast({
      debateId: id,
      claim: CLAIM,
      voterKey: `${id} voter ${voter}`,
      stance,
    });
    return result?.shown ?? NO_VOTES;
  };
  const all = async (voters: readonly number[], stance: Stance | null) => {
    for (const voter of voters) await cast(voter, stance);
  };
  const open = async () => (await votes().open(id)).counts.get(CLAIM) ?? NO_VOTES;
  const minds = async () => (await votes().open(id)).minds.get(CLAIM) ?? 0;
  const erase = (voter: number) =>
    stage.store.members.erase(`${id} author`, `${id} voter ${voter}`, new Date());
  let week = 0;
  const endPeriod = () => {
    week += 1;
    return votes().endPeriod(id, `2026-W${week}`, new Date());
  };
  return { id, cast, all, open, minds, erase, endPeriod };
}

const of = (agree: number, disagree = 0, unsure = 0): VoteCounts => ({ agree, disagree, unsure });

describe('the shown numbers of a claim', () => {
  it('are none below five voters, and then move with each fifth voter who changed', async () => {
    const { all, cast, open } = await begin();
    await all([1, 2, 3, 4], 'agree');
    expect(await open()).toEqual(NO_VOTES);
    expect(await cast(5, 'disagree')).toEqual(of(4, 1));
    await all([6, 7, 8], 'agree');
    await cast(1, 'unsure');
    expect(await open()).toEqual(of(4, 1));
    expect(await cast(2, null)).toEqual(of(5, 1, 1));
  });

  it('count a voter once, however often they press, and not who is back where they were', async () => {
    const { all, cast, open } = await begin();
    await all([1, 2, 3, 4, 5], 'agree');
    await all([6, 7, 8], 'agree');
    for (const stance of ['agree', null, 'unsure', 'agree', null] as const) await cast(9, stance);
    for (const stance of ['disagree', 'agree'] as const) await cast(1, stance);
    expect(await open()).toEqual(of(5));
    await cast(9, 'unsure');
    expect(await cast(2, 'unsure')).toEqual(of(7, 0, 2));
  });

  it('move with erasures as with votes that are withdrawn', async () => {
    const { all, erase, open } = await begin();
    await all([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 'disagree');
    for (const voter of [1, 2, 3, 4]) await erase(voter);
    expect(await open()).toEqual(of(0, 10));
    await erase(5);
    expect(await open()).toEqual(of(0, 5));
  });

  it('are moved by nobody who votes and erases again and again', async () => {
    const { all, cast, erase, open } = await begin();
    await all([1, 2, 3, 4, 5], 'agree');
    for (let round = 0; round < 6; round += 1) {
      await cast(6, 'disagree');
      await erase(6);
    }
    await all([7, 8, 9, 10], 'agree');
    expect(await open()).toEqual(of(5));
  });

  it('go on over the end of a period: who changed before it counts', async () => {
    const { all, cast, open, endPeriod } = await begin();
    await all([1, 2, 3], 'agree');
    expect((await endPeriod()).counts.get(CLAIM)).toBeUndefined();
    await cast(4, 'agree');
    expect(await cast(5, 'agree')).toEqual(of(5));
    await all([6, 7], 'unsure');
    expect((await endPeriod()).counts.get(CLAIM)).toEqual(of(5));
    await all([8, 9], 'unsure');
    expect(await open()).toEqual(of(5));
    expect(await cast(10, 'unsure')).toEqual(of(5, 0, 5));
  });

  it('count nobody twice whose change was carried over', async () => {
    const { all, cast, open, endPeriod } = await begin();
    await all([1, 2, 3, 4, 5], 'agree');
    await all([1, 2], 'disagree');
    await endPeriod();
    await all([1, 2], 'agree');
    await all([1, 2], 'disagree');
    await all([6, 7], 'agree');
    expect(await open()).toEqual(of(5));
    await cast(8, 'agree');
    expect(await open()).toEqual(of(5));
    await all([3, 4], 'unsure');
    expect(await open()).toEqual(of(4, 2, 2));
  });

  it('move with five of seven who change in the next period', async () => {
    const { all, cast, minds, endPeriod } = await begin();
    await all([1, 2, 3, 4, 5, 6, 7], 'agree');
    await endPeriod();
    await all([3, 4, 5, 6], 'disagree');
    expect(await minds()).toBe(0);
    expect(await cast(7, 'disagree')).toEqual(of(2, 5));
    expect(await minds()).toBe(5);
    await endPeriod();
    expect(await minds()).toBe(0);
  });
});

describe('any two published outputs of random debates', () => {
  it('differ by at least five voters each time that they move', async () => {
    for (let round = 0; round < 12; round += 1) await playAtRandom(round);
  });
});

/** Whose stance it was: a voter who erased and came back is another one to everybody. */
async function playAtRandom(round: number): Promise<void> {
  const { cast, open, erase, endPeriod } = await begin();
  const random = seeded(round + 1);
  const people = 6 + Math.floor(random() * 12);
  const lives = new Map<number, number>();
  const now = new Map<string, Stance>();
  let published = { shown: NO_VOTES, of: new Map<string, Stance>() };

  const look = async () => {
    const shown = await open();
    if (JSON.stringify(shown) === JSON.stringify(published.shown)) return;
    const everybody = new Set([...now.keys(), ...published.of.keys()]);
    const moved = [...everybody].filter((who) => now.get(who) !== published.of.get(who));
    expect(moved.length, `round ${round}`).toBeGreaterThanOrEqual(5);
    const counted = stances.map((stance) => [...now.values()].filter((s) => s === stance).length);
    expect(Object.values(shown)).toEqual(counted);
    published = { shown, of: new Map(now) };
  };

  for (let turn = 0; turn < 60; turn += 1) {
    const voter = Math.floor(random() * people);
    const who = `${voter} ${lives.get(voter) ?? 0}`;
    const what = random();
    if (what < 0.06) await endPeriod();
    else if (what < 0.14) {
      await erase(voter);
      now.delete(who);
      lives.set(voter, (lives.get(voter) ?? 0) + 1);
    } else {
      const stance = what < 0.25 ? null : (stances[Math.floor(random() * 3)] ?? null);
      await cast(voter, stance);
      if (stance === null) now.delete(who);
      else now.set(who, stance);
    }
    await look();
  }
}
