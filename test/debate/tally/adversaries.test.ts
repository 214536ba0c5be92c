import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Side } from '#debate/core/rules/side.ts';
import { openStage, type Stage } from '../../support/stage.ts';
import { bridge, finding, junk, TOPICS } from '../findings.ts';
import { openPlay, orRefused, type Play } from '../play.ts';
import { mostOf, NOISE } from './rules-1/debates.ts';

let stage: Stage;
let play: Play;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
beforeEach(async () => {
  stage.setTime('2026-11-21T12:00:00Z');
  play = await openPlay(stage);
});

/** So many findings on one side, each by a member of its own; their numbers. */
async function fileEach(side: Side, members: readonly number[]): Promise<number[]> {
  const numbers: number[] = [];
  for (const by of members) numbers.push(await play.file(by, side, finding(by)));
  return numbers;
}

describe('bridging near-duplicates', () => {
  it('never merge two sources, nor give a chain of texts more than three places', async () => {
    const ends = [
      await play.file(1, 'supports', bridge(0)),
      await play.file(2, 'supports', bridge(5)),
    ];
    const before = await play.weights();
    const clusters = new Map<number, number>();
    for (const number of ends) clusters.set(number, (await play.find(number)).cluster);
    expect(new Set(clusters.values()).size).toBe(2);

    const joined = new Set<number>();
    for (const at of [1, 2, 3, 4]) {
      const near = await play.file(3, 'supports', bridge(at));
      joined.add((await play.find(near)).cluster);
    }
    for (const [number, cluster] of clusters) {
      expect((await play.find(number)).cluster).toBe(cluster);
      expect((await play.itemOf(number)).hasPlace).toBe(true);
    }
    // A bridge near enough to an end joined it: the chain did meet what it was built against.
    expect([...joined].some((cluster) => ends.includes(cluster))).toBe(true);
    const after = await play.weights();
    expect(after.supports.sources).toBeGreaterThanOrEqual(before.supports.sources);
    expect(after.supports.sources).toBeLessThanOrEqual(before.supports.sources + 3);
    expect(after.supports.weight).toBeGreaterThanOrEqual(before.supports.weight);
    expect(after.supports.weight - before.supports.weight).toBeLessThanOrEqual(mostOf(3));
    expect(after.challenges).toEqual(before.challenges);
  });
});

describe('junk that was filed first', () => {
  it('on every source of a side takes nothing from those who file them properly', async () => {
    const honest = [1, 2, 3, 4, 5, 6];
    await fileEach('challenges', honest);
    await fileEach('supports', [7, 8]);
    const without = await play.weights();

    play = await openPlay(stage);
    for (const by of honest) {
      // Two trolls, three sources each: no more would have a place.
      await play.file(by <= 3 ? 21 : 22, 'challenges', junk(by, finding(by).source));
    }
    await fileEach('challenges', honest);
    await fileEach('supports', [7, 8]);
    const spoilt = await play.weights();
    expect(spoilt.challenges.sources).toBe(without.challenges.sources);
    expect(spoilt.challenges.weight).toBeGreaterThanOrEqual(without.challenges.weight);
    expect(spoilt.supports).toEqual(without.supports);
    expect(spoilt.balance).toBeLessThanOrEqual(without.balance);
    expect(spoilt.challenges.weight).toBeLessThanOrEqual(without.challenges.weight + NOISE);
  });

  it('and answered or disputed to death leaves the proper item of its source alone', async () => {
    const bad = await play.file(21, 'challenges', junk(1, finding(1).source));
    for (const by of [22, 23, 24]) {
      await play.rebut(by, bad, finding(by));
      await play.mark(by, bad, 'dispute');
    }
    const good = await play.file(1, 'challenges', finding(1));
    expect((await play.find(good)).cluster).toBe((await play.find(bad)).cluster);
    expect((await play.itemOf(bad)).check).toBe('disputed');
    expect(await play.itemOf(good)).toMatchObject({ check: 'unchecked', hasPlace: true, q: 0.6 });
    expect((await play.weights()).challenges.weight).toBeCloseTo((7 * mostOf(1)) / 20, 6);
  });
});

describe('one account', () => {
  it('that copies every source of the others adds nothing to their side', async () => {
    await fileEach('challenges', [1, 2, 3, 4, 5, 6]);
    const before = await play.weights();
    for (const by of [1, 2, 3, 4, 5, 6]) await play.file(21, 'challenges', finding(by));
    const after = await play.weights();
    expect(after.challenges.weight).toBe(before.challenges.weight);
    expect(after.challenges.sources).toBe(before.challenges.sources);
    expect(after.balance).toBe(before.balance);
  });

  it('that takes them all to the other side has three sources there', async () => {
    await fileEach('challenges', [1, 2, 3, 4, 5, 6]);
    const before = await play.weights();
    for (const by of [1, 2, 3, 4, 5, 6]) await play.file(21, 'supports', finding(by));
    const after = await play.weights();
    expect(after.challenges).toEqual(before.challenges);
    expect(after.supports).toMatchObject({ sources: 3, people: 1 });
    expect(after.supports.weight).toBeLessThanOrEqual(mostOf(3));
  });
});

describe('five colluders', () => {
  it('have three sources each and no more, however many they file', async () => {
    await fileEach('challenges', [1, 2, 3]);
    const before = await play.weights();
    for (let filed = 0; filed < 25; filed += 1) {
      await play.file(21 + (filed % 5), 'supports', finding(100 + filed));
    }
    const after = await play.weights();
    expect(after.challenges).toEqual(before.challenges);
    expect(after.supports).toMatchObject({ people: 5 });
    expect(after.supports.sources).toBeLessThanOrEqual(15);
    expect(after.supports.weight).toBeLessThanOrEqual(mostOf(15));
    const { items } = await play.tally();
    expect(items.filter((item) => item.side === 'supports' && item.hasPlace)).toHaveLength(15);
  });
});

describe('floods of rebuttals', () => {
  it('by one account weigh as its strongest, and on three items only', async () => {
    const targets = await fileEach('challenges', [1, 2, 3, 4]);
    const [first = 0] = targets;
    const alone = await play.itemOf(first);
    for (let at = 0; at < 6; at += 1) await play.rebut(21, first, finding(200 + at));
    const hit = await play.itemOf(first);
    expect(hit.rebuttals.filter((one) => one.counts)).toHaveLength(1);
    const strongest = Math.max(...hit.rebuttals.map((one) => one.q));
    expect(hit.w).toBeCloseTo(alone.w * (1 - strongest ** 2), 9);

    for (const target of targets.slice(1)) await play.rebut(21, target, finding(300 + target));
    const { items } = await play.tally();
    const counting = items.flatMap((item) => item.rebuttals.filter((one) => one.counts));
    expect(counting.length).toBeLessThanOrEqual(3);
    expect(counting.every((one) => one.hasPlace)).toBe(true);
  });

  it('by many accounts from one source weigh as one', async () => {
    const [target = 0] = await fileEach('challenges', [1]);
    const alone = await play.itemOf(target);
    for (const by of [21, 22, 23, 24, 25]) {
      await play.rebut(by, target, { ...finding(by), source: finding(400).source });
    }
    const hit = await play.itemOf(target);
    expect(hit.rebuttals.filter((one) => one.counts)).toHaveLength(1);
    const strongest = Math.max(...hit.rebuttals.map((one) => one.q));
    expect(hit.w).toBeCloseTo(alone.w * (1 - strongest ** 2), 9);
  });

  it('never count as evidence for the side that they come from', async () => {
    const targets = await fileEach('challenges', [1, 2, 3]);
    const before = await play.weights();
    for (const target of targets) await play.rebut(21, target, finding(500 + target));
    expect((await play.weights()).supports).toEqual(before.supports);
  });
});

describe('floods of disputes', () => {
  it('by two accounts dispute nothing', async () => {
    const items = await fileEach('challenges', [1, 2, 3, 4, 5, 6]);
    const before = await play.weights();
    for (const by of [21, 22])
      for (const item of items) await orRefused(play.mark(by, item, 'dispute'));
    for (const item of items) expect((await play.itemOf(item)).check).toBe('unchecked');
    expect(await play.weights()).toEqual(before);
  });

  it('by three reach three items of a side, whatever they mark beside them', async () => {
    const items = await fileEach('challenges', [1, 2, 3, 4, 5, 6]);
    for (const by of [21, 22, 23]) {
      for (const item of items.toReversed()) await orRefused(play.mark(by, item, 'dispute'));
    }
    const checks = await Promise.all(items.map(async (item) => (await play.itemOf(item)).check));
    expect(checks.filter((check) => check === 'disputed')).toHaveLength(3);
    const { challenges } = await play.weights();
    expect(challenges.weight).toBeGreaterThanOrEqual((7 * mostOf(3)) / 20 - NOISE);
  });
});

describe('launderers', () => {
  const other = finding(600);

  it('keep rebuttals and disputes on what they withdraw and file again', async () => {
    const [item = 0] = await fileEach('challenges', [1]);
    for (const by of [21, 22, 23]) await play.mark(by, item, 'dispute');
    await play.rebut(24, item, finding(24));
    const before = await play.tally();
    for (const words of [finding(1), { ...finding(1), text: TOPICS[7] ?? '' }]) {
      await play.withdraw(item);
      expect(await play.file(1, 'challenges', words)).toBe(item);
    }
    const after = await play.itemOf(item);
    expect(after).toMatchObject({ check: 'disputed', q: 0.35 });
    expect((await play.weights()).challenges).toEqual(before.challenges);
    expect(after.rebuttals.filter((one) => one.counts)).toHaveLength(1);
  });

  it('keep the rebuttals of an item whose text and source they change', async () => {
    const [item = 0] = await fileEach('challenges', [1]);
    await play.rebut(24, item, finding(24));
    const before = await play.itemOf(item);
    await play.edit(item, other);
    expect((await play.itemOf(item)).w).toBe(before.w);
  });

  it('get no more than three places by editing, withdrawing and filing again', async () => {
    const before = await play.weights();
    const own: number[] = [];
    for (let at = 0; at < 6; at += 1) own.push(await play.file(21, 'supports', finding(700 + at)));
    for (const [index, number] of own.entries()) {
      await play.edit(number, finding(800 + index));
      await play.file(21, 'supports', finding(700 + index));
      if (index % 2 === 0) await play.withdraw(number);
      else await play.fileAgain(number);
      const { items, supports } = await play.tally();
      expect(items.filter((item) => item.hasPlace)).toHaveLength(3);
      expect(supports.sources).toBeLessThanOrEqual(3);
      expect(supports.weight - before.supports.weight).toBeLessThanOrEqual(mostOf(3));
    }
  });

  it('make no second source of their own by a text that joins one cluster and a link that joins another', async () => {
    const [first = 0] = await fileEach('challenges', [1]);
    const mine = await play.file(21, 'challenges', { ...finding(1), source: other.source });
    expect((await play.find(mine)).cluster).toBe(first);
    for (const by of [22, 23, 24]) await play.rebut(by, mine, finding(by));
    await play.file(2, 'challenges', { ...finding(2), source: other.source });
    const before = await play.weights();
    expect(await play.file(21, 'challenges', { ...finding(1), source: other.source })).toBe(mine);
    await play.withdraw(mine);
    expect(await play.file(21, 'challenges', { ...finding(3), source: other.source })).toBe(mine);
    expect(await play.weights()).toEqual(before);
    expect((await play.itemOf(mine)).rebuttals.filter((one) => one.counts)).toHaveLength(3);
  });
});
