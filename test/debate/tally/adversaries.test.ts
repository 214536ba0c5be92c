import { beforeEach, describe, expect, it } from 'vitest';
import type { Side } from '#debate/core/rules/side.ts';
import { useStage } from '../../support/stage.ts';
import { bridge, finding, junk, TOPICS } from '../findings.ts';
import { openPlay, orRefused, type Play } from '../play.ts';

/** Points of a finding whose source nobody opened, and once its source is disputed. */
const FINDING = 36;
const DISPUTED = 12;
/** What one account carries at most. */
const PERSON = 60;

const stage = await useStage();
let play: Play;
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

/** What the properties speak of: points and shares of both camps, sources and the word. */
async function standing() {
  const { points, essay, challengers, sources, word, leader } = await play.tally();
  return { points, essay, challengers, sources, word, leader };
}

describe('bridging near-duplicates', () => {
  it('never merge two sources, nor give a chain of texts more than three places', async () => {
    const ends = [
      await play.file(1, 'supports', bridge(0)),
      await play.file(2, 'supports', bridge(5)),
    ];
    const before = await standing();
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
      expect((await play.itemOf(number)).placed).toBe(true);
    }
    // A bridge near enough to an end joined it: the chain did meet what it was built against.
    expect([...joined].some((cluster) => ends.includes(cluster))).toBe(true);
    const after = await standing();
    expect(after.sources).toBeGreaterThanOrEqual(before.sources);
    expect(after.sources).toBeLessThanOrEqual(before.sources + 3);
    expect(after.points.essay).toBeGreaterThanOrEqual(before.points.essay);
    expect(after.points.essay - before.points.essay).toBeLessThanOrEqual(3 * DISPUTED);
    expect(after.points.challengers).toBe(0);
  });
});

describe('junk that was filed first', () => {
  it('on every source of a side takes nothing from those who file them properly', async () => {
    const honest = [1, 2, 3, 4, 5, 6];
    await fileEach('challenges', honest);
    await fileEach('supports', [7, 8]);
    const without = await standing();

    play = await openPlay(stage);
    for (const by of honest) {
      // Two trolls, three sources each: no more would have a place.
      await play.file(by <= 3 ? 21 : 22, 'challenges', junk(by, finding(by).source));
    }
    const proper = await fileEach('challenges', honest);
    await fileEach('supports', [7, 8]);
    expect(await standing()).toEqual(without);
    for (const number of proper) {
      expect(await play.itemOf(number)).toMatchObject({ placed: true, points: FINDING });
    }
  });

  it('and answered or disputed to death leaves the proper item of its source alone', async () => {
    // One of those who dispute it is of its own side: else no number of them would do.
    await play.file(22, 'challenges', finding(5));
    const bad = await play.file(21, 'challenges', junk(1, finding(1).source));
    for (const by of [22, 23, 24]) {
      await play.rebut(by, bad, finding(by));
      await play.mark(by, bad, 'dispute');
    }
    const good = await play.file(1, 'challenges', finding(1));
    expect((await play.find(good)).cluster).toBe((await play.find(bad)).cluster);
    expect((await play.itemOf(bad)).check).toBe('disputed');
    const whole = { check: 'unchecked', placed: true, q: 0.6, points: FINDING };
    expect(await play.itemOf(good)).toMatchObject(whole);
    expect((await standing()).points.challengers).toBe(2 * FINDING);
  });
});

describe('one account', () => {
  it('that copies every source of the others adds nothing to their side', async () => {
    await fileEach('challenges', [1, 2, 3, 4, 5, 6]);
    const before = await standing();
    for (const by of [1, 2, 3, 4, 5, 6]) await play.file(21, 'challenges', finding(by));
    expect(await standing()).toEqual(before);
  });

  it('that takes them all to the other side has three sources there and carries one person', async () => {
    await fileEach('challenges', [1, 2, 3, 4, 5, 6]);
    const before = await standing();
    for (const by of [1, 2, 3, 4, 5, 6]) await play.file(21, 'supports', finding(by));
    const after = await standing();
    expect(after.points).toEqual({ ...before.points, essay: PERSON });
    expect(after.sources).toBe(before.sources + 3);
  });
});

describe('sock puppets', () => {
  /** Findings by accounts that share nothing but who made them; three each. */
  async function flood(accounts: number, side: Side): Promise<void> {
    for (let at = 0; at < 3 * accounts; at += 1) {
      await play.file(21 + (at % accounts), side, finding(100 + at));
    }
  }

  it('have three sources each and no more, however many they file', async () => {
    await fileEach('challenges', [1, 2, 3]);
    const before = await standing();
    await flood(5, 'supports');
    for (const by of [21, 22]) await play.file(by, 'supports', finding(200 + by));
    const after = await standing();
    expect(after.points).toEqual({ ...before.points, essay: 5 * PERSON });
    const { items } = await play.tally();
    expect(items.filter((item) => item.side === 'supports' && item.placed)).toHaveLength(15);
  });

  it('make no word by seven on an empty claim, nor by ten against three honest people', async () => {
    await flood(7, 'supports');
    expect(await standing()).toMatchObject({ word: 'open', leader: 'even' });
    play = await openPlay(stage);
    await fileEach('challenges', [1, 2, 3]);
    await flood(10, 'supports');
    expect(await standing()).toMatchObject({ word: 'open', leader: 'even' });
  });

  it('that are new to the server make none by twelve', async () => {
    play = await openPlay(stage, new Date('2026-11-21T13:00:00Z'));
    stage.setTime('2026-11-22T12:00:00Z');
    await flood(12, 'supports');
    expect(await standing()).toMatchObject({ word: 'open', points: { essay: 12 * 30 } });
  });
});

describe('a ring', () => {
  it('that checks its own papers and rebuttals has none of them checked, and makes no word', async () => {
    const ring = [21, 22, 23, 24, 25, 26, 27];
    const honest = await fileEach('challenges', [1, 2, 3]);
    const papers = await fileEach('supports', ring);
    const answers: number[] = [];
    for (const target of honest) answers.push(await play.rebut(21, target, finding(200 + target)));
    for (const number of [...papers, ...answers]) {
      for (const by of ring) await orRefused(play.mark(by, number, 'check'));
    }
    const { items, word, leader } = await play.tally();
    const checks = items.flatMap((item) => [item, ...item.rebuttals]).map(({ check }) => check);
    expect(new Set(checks)).toEqual(new Set(['unchecked']));
    expect([word, leader]).toEqual(['open', 'even']);
  });

  it('that disputes the other side has none of it disputed', async () => {
    const ring = [21, 22, 23];
    await fileEach('supports', ring);
    const honest = await fileEach('challenges', [1, 2, 3]);
    for (const number of honest) for (const by of ring) await play.mark(by, number, 'dispute');
    for (const number of honest) {
      expect(await play.itemOf(number)).toMatchObject({ check: 'unchecked', points: FINDING });
    }
  });

  it('with one false friend on the other side lets three of its papers be checked and no more', async () => {
    const ring = [21, 22, 23, 24, 25, 26];
    await play.file(27, 'challenges', finding(27));
    const papers = await fileEach('supports', ring);
    for (const number of papers) {
      for (const by of [27, ...ring]) await orRefused(play.mark(by, number, 'check'));
    }
    const tally = await play.tally();
    expect(tally.checked).toEqual({ essay: 3, challengers: 0 });
    expect([tally.word, tally.leader]).toEqual(['open', 'even']);
  });
});

describe('floods of rebuttals', () => {
  it('by one account weigh as its strongest, and have three places on all items together', async () => {
    const targets = await fileEach('challenges', [1, 2, 3, 4]);
    const [first = 0] = targets;
    for (let at = 0; at < 6; at += 1) await play.rebut(21, first, finding(200 + at));
    const hit = await play.itemOf(first);
    expect(hit.rebuttals.filter((one) => one.placed)).toHaveLength(3);
    const strongest = Math.max(...hit.rebuttals.map((one) => one.q));
    expect(hit.left).toBeCloseTo(1 - strongest ** 2, 9);

    for (const target of targets.slice(1)) await play.rebut(21, target, finding(300 + target));
    for (const target of targets.slice(1)) {
      expect((await play.itemOf(target)).points).toBe(FINDING);
    }
  });

  it('by many accounts from one source weigh as one', async () => {
    const [target = 0] = await fileEach('challenges', [1]);
    for (const by of [21, 22, 23, 24, 25]) {
      await play.rebut(by, target, { ...finding(by), source: finding(400).source });
    }
    const hit = await play.itemOf(target);
    const strongest = Math.max(...hit.rebuttals.map((one) => one.q));
    expect(hit.left).toBeCloseTo(1 - strongest ** 2, 9);
  });

  it('by many accounts from sources that nobody checked take half at most', async () => {
    const [target = 0] = await fileEach('challenges', [1]);
    for (let at = 0; at < 9; at += 1) await play.rebut(21 + at, target, finding(400 + at));
    expect(await play.itemOf(target)).toMatchObject({ left: 0.5, points: FINDING / 2 });
  });

  it('that came first and are said to be of others’ sources own the blows of those (decision 0031)', async () => {
    const [target = 0] = await fileEach('challenges', [1]);
    const weak: number[] = [];
    for (const at of [1, 2, 3]) {
      const source = `https://blog.example.org/${at}`;
      weak.push(await play.rebut(21, target, { text: TOPICS[at] ?? '', source }));
    }
    for (const [at, number] of weak.entries()) {
      const of = await play.rebut(31 + at, target, finding(400 + at));
      if (at === 2) expect((await play.itemOf(target)).left).toBe(0.5);
      await play.sameSource(21, number, of);
    }
    expect((await play.itemOf(target)).left).toBeCloseTo(1 - 0.6 ** 2, 9);
  });

  it('never count as evidence for the side that they come from', async () => {
    const targets = await fileEach('challenges', [1, 2, 3]);
    const before = await play.tally();
    for (const target of targets) await play.rebut(21, target, finding(500 + target));
    const after = await play.tally();
    expect(after.points.essay).toBe(before.points.essay);
    expect([after.people, after.sources]).toEqual([before.people, before.sources]);
  });
});

describe('floods of disputes', () => {
  it('by accounts without evidence of that side dispute nothing, however many they are', async () => {
    const items = await fileEach('challenges', [1, 2, 3, 4, 5, 6]);
    const before = await standing();
    for (const by of [21, 22, 23, 24, 25]) {
      for (const item of items) await orRefused(play.mark(by, item, 'dispute'));
    }
    for (const item of items) expect((await play.itemOf(item)).check).toBe('unchecked');
    expect(await standing()).toEqual(before);
  });

  it('by one of that side and two others reach three items, whatever they mark beside them', async () => {
    await play.file(21, 'challenges', finding(21));
    const items = await fileEach('challenges', [1, 2, 3, 4, 5, 6]);
    for (const by of [21, 22, 23]) {
      for (const item of items.toReversed()) await orRefused(play.mark(by, item, 'dispute'));
    }
    const checks = await Promise.all(items.map(async (item) => (await play.itemOf(item)).check));
    expect(checks.filter((check) => check === 'disputed')).toHaveLength(3);
    expect((await standing()).points.challengers).toBe(4 * FINDING + 3 * DISPUTED);
  });
});

describe('launderers', () => {
  const other = finding(600);

  it('keep rebuttals and disputes on what they withdraw and file again', async () => {
    await play.file(21, 'challenges', finding(21));
    const [item = 0] = await fileEach('challenges', [1]);
    for (const by of [21, 22, 23]) await play.mark(by, item, 'dispute');
    await play.rebut(24, item, finding(24));
    const before = await standing();
    for (const words of [finding(1), { ...finding(1), text: TOPICS[7] ?? '' }]) {
      await play.withdraw(item);
      expect(await play.file(1, 'challenges', words)).toBe(item);
    }
    const after = await play.itemOf(item);
    expect(after).toMatchObject({ check: 'disputed', q: 0.35 });
    expect(after.rebuttals.filter((one) => one.placed)).toHaveLength(1);
    expect(await standing()).toEqual(before);
  });

  it('keep disputes on a source that they change away and back with other words', async () => {
    await play.file(21, 'challenges', finding(21));
    const [item = 0] = await fileEach('challenges', [1]);
    for (const by of [21, 22]) await play.mark(by, item, 'dispute');
    await play.edit(item, other);
    expect((await play.itemOf(item)).check).toBe('unchecked');
    await play.edit(item, { text: TOPICS[7] ?? '', source: finding(1).source });
    expect(await play.itemOf(item)).toMatchObject({ check: 'disputed', points: DISPUTED });
  });

  it('keep no check on a text that they write after it', async () => {
    await play.file(21, 'supports', finding(21));
    const [item = 0] = await fileEach('challenges', [1]);
    for (const by of [21, 22]) await play.mark(by, item, 'check');
    expect((await play.itemOf(item)).check).toBe('checked');
    await play.edit(item, { text: TOPICS[7] ?? '' });
    expect(await play.itemOf(item)).toMatchObject({ check: 'unchecked', points: FINDING });
  });

  it('keep the rebuttals of an item whose text and source they change', async () => {
    const [item = 0] = await fileEach('challenges', [1]);
    await play.rebut(24, item, finding(24));
    const before = await play.itemOf(item);
    expect(before.points).toBeLessThan(FINDING);
    await play.edit(item, other);
    expect((await play.itemOf(item)).points).toBe(before.points);
  });

  it('get no more than three places by editing, withdrawing and filing again', async () => {
    const own: number[] = [];
    for (let at = 0; at < 6; at += 1) own.push(await play.file(21, 'supports', finding(700 + at)));
    for (const [index, number] of own.entries()) {
      await play.edit(number, finding(800 + index));
      await play.file(21, 'supports', finding(700 + index));
      if (index % 2 === 0) await play.withdraw(number);
      else await play.fileAgain(number);
      const { items, sources, points } = await play.tally();
      expect(items.filter((item) => item.placed)).toHaveLength(3);
      expect(sources).toBeLessThanOrEqual(3);
      expect(points.essay).toBeLessThanOrEqual(PERSON);
    }
  });

  it('make one paper no more than one source by filing something else first', async () => {
    const cited = await play.file(21, 'challenges', finding(21));
    await play.file(24, 'challenges', { ...finding(24), source: finding(21).source });
    const bare = await play.file(22, 'challenges', { ...finding(22), source: '' });
    await play.file(23, 'challenges', finding(23));
    await play.edit(cited, { source: other.source });
    await play.edit(bare, { source: other.source });
    await play.file(23, 'challenges', { ...finding(23), source: other.source });
    const { points, sources } = await standing();
    // That paper, the one that it took the place of and is still cited, and what 23 filed first.
    expect([points.challengers, sources]).toEqual([3 * FINDING, 3]);
  });

  it('take no paper apart by saying that it is the source of what they then withdraw', async () => {
    const thrown: number[] = [];
    const cited: number[] = [];
    for (const by of [21, 22, 23, 24]) {
      const words = { text: TOPICS[by % TOPICS.length] ?? '', source: `https://example.org/${by}` };
      thrown.push(await play.file(by, 'challenges', words));
      cited.push(await play.file(by, 'challenges', { ...finding(by), source: other.source }));
    }
    for (const [at, number] of cited.entries()) {
      await play.sameSource(21 + at, number, thrown[at] ?? 0);
    }
    const [first = 0, second = 0, third = 0, fourth = 0] = thrown;
    await play.withdraw(first);
    await play.concede(second);
    await play.edit(third, { source: 'https://example.org/another' });
    await stage.store.inDebate(play.debate.id, (tx) => tx.hide(fourth, '', new Date()));
    const others = await standing();
    expect(others).toMatchObject({ sources: 2 });
    await play.withdraw(third);
    expect(await standing()).toMatchObject({ points: { challengers: FINDING }, sources: 1 });
    for (const number of cited) expect((await play.itemOf(number)).placed).toBe(true);
    // Nor by giving another item that link afterwards.
    const further = await play.file(21, 'challenges', finding(31));
    await play.edit(further, { source: other.source });
    expect(await standing()).toMatchObject({ points: { challengers: FINDING }, sources: 1 });
    await play.withdraw(further);
    // What comes back takes its own with it again.
    await play.concede(second, false);
    await stage.store.inDebate(play.debate.id, (tx) => tx.restore(fourth));
    expect(await standing()).toMatchObject({ sources: 3 });
  });

  it('give a cheap source of theirs the points of a paper that others cite too (decision 0031)', async () => {
    const [first = 0] = await fileEach('challenges', [1]);
    const cheap = await play.file(21, 'challenges', { ...finding(2), source: 'https://x.com/a/1' });
    const before = await standing();
    const copy = await play.file(22, 'challenges', { ...finding(3), source: finding(1).source });
    expect((await play.find(copy)).cluster).toBe((await play.find(first)).cluster);
    await play.sameSource(22, copy, cheap);
    const { points, sources } = await standing();
    expect(sources).toBe(before.sources);
    expect(points.challengers).toBe(2 * FINDING);
    expect(points.challengers).toBeGreaterThan(before.points.challengers);
  });

  it('leave the source that an item was given later to whoever cites it next', async () => {
    const first = await play.file(1, 'challenges', { ...finding(1), source: '' });
    await play.edit(first, { source: other.source });
    await play.file(2, 'challenges', { ...finding(2), source: finding(2).source });
    const third = await play.file(3, 'challenges', { ...finding(3), source: other.source });
    expect((await play.find(third)).cluster).toBe((await play.find(first)).cluster);
    expect((await standing()).points.challengers).toBe(2 * FINDING);
  });

  it('make no second source of their own by a text that joins one cluster and a link that joins another', async () => {
    const [first = 0] = await fileEach('challenges', [1]);
    const mine = await play.file(21, 'challenges', { ...finding(1), source: other.source });
    expect((await play.find(mine)).cluster).toBe(first);
    for (const by of [22, 23, 24]) await play.rebut(by, mine, finding(by));
    await play.file(2, 'challenges', { ...finding(2), source: other.source });
    const before = await standing();
    expect(await play.file(21, 'challenges', { ...finding(1), source: other.source })).toBe(mine);
    await play.withdraw(mine);
    expect(await play.file(21, 'challenges', { ...finding(3), source: other.source })).toBe(mine);
    expect(await standing()).toEqual(before);
    expect((await play.itemOf(mine)).rebuttals.filter((one) => one.placed)).toHaveLength(3);
  });
});
