import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Side } from '../../src/debate/types.ts';
import { openStage, type Stage } from '../support/stage.ts';
import { openPlay, type Play, type Words } from './play.ts';
import { mostOf, NOISE } from './rules/debates.ts';

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

const TOPICS = [
  'In radiology Mammo-7 found 91 % of tumours in RSNA scans, the general model only 84 % of them.',
  'Contracts: LawBERT-2 beat a far larger general model on LEDGAR by six points, at 2 % of its price.',
  'Weather offices saw GraphCast3 surpass the older physical forecast on 1,380 of the WMO targets.',
  'On the CASP proteins AlphaFold left every general predictor behind with a median score of 92.4.',
  'Chess engines such as NNUE-15 win 99 of 100 games against chat models rated on the FIDE ladder.',
  'For Icelandic the small IsBERT-1 tagged 95 % of MIM words, more than the largest general tagger.',
  'Code review at a bank: CobolCoder4 repaired 61 bugs in the ISAM suite where the rival repaired 40.',
  'Chemistry students preferred ChemCrow2 over the general chat model in 14 of 18 IUPAC exercises.',
  'Translators of patents rated PatentMT5 higher than the general engine on 300 WIPO claims in a row.',
];

/** A sourced finding unlike those of other numbers. */
function finding(number: number): Words {
  return {
    text: TOPICS[number % TOPICS.length] ?? '',
    source: `doi:10.1038/s41586-${number}`,
  };
}

/** So many findings on one side, each by a member of its own; their numbers. */
async function fileEach(side: Side, members: readonly number[]): Promise<number[]> {
  const numbers: number[] = [];
  for (const by of members) numbers.push(await play.file(by, side, finding(by)));
  return numbers;
}

const junk = (number: number, source = ''): Words => ({
  text: `Everybody knows that this is so, I have always said it and will say it ${'again '.repeat(number)}.`,
  source,
});

async function weights() {
  const { supports, challenges, balance } = await play.tally();
  return { supports, challenges, balance };
}

const itemOf = async (number: number) => {
  const found = (await play.tally()).items.find((item) => item.number === number);
  if (found === undefined) throw new Error(`#${number} is not in the tally`);
  return found;
};

describe('bridging near-duplicates', () => {
  // Each text shares four fifths of its word pairs with the next one, the ends share few.
  const LETTERS = 'amber birch cedar delta ember fjord grove heath inlet jetty kayak lotus maple';
  const words = LETTERS.split(' ').flatMap((word) => [word, `${word}wood`, `${word}land`]);
  const link = (at: number): Words => ({
    text: words.slice(at * 3, at * 3 + 20).join(' '),
    source: '',
  });

  it('never merge two sources, nor give a chain of texts more than three places', async () => {
    const ends = [await play.file(1, 'supports', link(0)), await play.file(2, 'supports', link(5))];
    const before = await weights();
    const clusters = new Map<number, number>();
    for (const number of ends) clusters.set(number, (await play.find(number)).cluster);
    expect(new Set(clusters.values()).size).toBe(2);

    const joined = new Set<number>();
    for (const at of [1, 2, 3, 4]) {
      const bridge = await play.file(3, 'supports', link(at));
      joined.add((await play.find(bridge)).cluster);
    }
    for (const [number, cluster] of clusters) {
      expect((await play.find(number)).cluster).toBe(cluster);
      expect((await itemOf(number)).hasPlace).toBe(true);
    }
    // A bridge near enough to an end joined it: the chain did meet what it was built against.
    expect([...joined].some((cluster) => ends.includes(cluster))).toBe(true);
    const after = await weights();
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
    const without = await weights();

    play = await openPlay(stage);
    for (const by of honest) {
      // Two trolls, three sources each: no more would have a place.
      await play.file(by <= 3 ? 21 : 22, 'challenges', junk(by, finding(by).source));
    }
    await fileEach('challenges', honest);
    await fileEach('supports', [7, 8]);
    const spoilt = await weights();
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
      await play.rate(by, bad, 'disputed');
    }
    const good = await play.file(1, 'challenges', finding(1));
    expect((await play.find(good)).cluster).toBe((await play.find(bad)).cluster);
    expect((await itemOf(bad)).check).toBe('disputed');
    expect(await itemOf(good)).toMatchObject({ check: 'unchecked', hasPlace: true, q: 0.6 });
    expect((await weights()).challenges.weight).toBeCloseTo((7 * mostOf(1)) / 20, 6);
  });
});

describe('one account', () => {
  it('that copies every source of the others adds nothing to their side', async () => {
    await fileEach('challenges', [1, 2, 3, 4, 5, 6]);
    const before = await weights();
    for (const by of [1, 2, 3, 4, 5, 6]) await play.file(21, 'challenges', finding(by));
    const after = await weights();
    expect(after.challenges.weight).toBe(before.challenges.weight);
    expect(after.challenges.sources).toBe(before.challenges.sources);
    expect(after.balance).toBe(before.balance);
  });

  it('that takes them all to the other side has three sources there', async () => {
    await fileEach('challenges', [1, 2, 3, 4, 5, 6]);
    const before = await weights();
    for (const by of [1, 2, 3, 4, 5, 6]) await play.file(21, 'supports', finding(by));
    const after = await weights();
    expect(after.challenges).toEqual(before.challenges);
    expect(after.supports).toMatchObject({ sources: 3, people: 1 });
    expect(after.supports.weight).toBeLessThanOrEqual(mostOf(3));
  });
});

describe('five colluders', () => {
  it('have three sources each and no more, however many they file', async () => {
    await fileEach('challenges', [1, 2, 3]);
    const before = await weights();
    for (let filed = 0; filed < 25; filed += 1) {
      await play.file(21 + (filed % 5), 'supports', finding(100 + filed));
    }
    const after = await weights();
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
    const alone = await itemOf(first);
    for (let at = 0; at < 6; at += 1) await play.rebut(21, first, finding(200 + at));
    const hit = await itemOf(first);
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
    const alone = await itemOf(target);
    for (const by of [21, 22, 23, 24, 25]) {
      await play.rebut(by, target, { ...finding(by), source: finding(400).source });
    }
    const hit = await itemOf(target);
    expect(hit.rebuttals.filter((one) => one.counts)).toHaveLength(1);
    const strongest = Math.max(...hit.rebuttals.map((one) => one.q));
    expect(hit.w).toBeCloseTo(alone.w * (1 - strongest ** 2), 9);
  });

  it('never count as evidence for the side that they come from', async () => {
    const targets = await fileEach('challenges', [1, 2, 3]);
    const before = await weights();
    for (const target of targets) await play.rebut(21, target, finding(500 + target));
    expect((await weights()).supports).toEqual(before.supports);
  });
});

describe('floods of disputes', () => {
  it('by two accounts dispute nothing', async () => {
    const items = await fileEach('challenges', [1, 2, 3, 4, 5, 6]);
    const before = await weights();
    for (const by of [21, 22]) for (const item of items) await play.rate(by, item, 'disputed');
    for (const item of items) expect((await itemOf(item)).check).toBe('unchecked');
    expect(await weights()).toEqual(before);
  });

  it('by three reach three items of a side, whatever they mark beside them', async () => {
    const items = await fileEach('challenges', [1, 2, 3, 4, 5, 6]);
    for (const by of [21, 22, 23]) {
      for (const item of items.toReversed()) await play.rate(by, item, 'disputed');
    }
    const checks = await Promise.all(items.map(async (item) => (await itemOf(item)).check));
    expect(checks.filter((check) => check === 'disputed')).toHaveLength(3);
    const { challenges } = await weights();
    expect(challenges.weight).toBeGreaterThanOrEqual((7 * mostOf(3)) / 20 - NOISE);
  });
});

describe('launderers', () => {
  const other = finding(600);

  it('keep rebuttals and disputes on what they withdraw and file again', async () => {
    const [item = 0] = await fileEach('challenges', [1]);
    for (const by of [21, 22, 23]) await play.rate(by, item, 'disputed');
    await play.rebut(24, item, finding(24));
    const before = await play.tally();
    for (const words of [finding(1), { ...finding(1), text: TOPICS[7] ?? '' }]) {
      await play.withdraw(item);
      expect(await play.file(1, 'challenges', words)).toBe(item);
    }
    const after = await itemOf(item);
    expect(after).toMatchObject({ check: 'disputed', q: 0.35 });
    expect((await weights()).challenges).toEqual(before.challenges);
    expect(after.rebuttals.filter((one) => one.counts)).toHaveLength(1);
  });

  it('keep the rebuttals of an item whose text and source they change', async () => {
    const [item = 0] = await fileEach('challenges', [1]);
    await play.rebut(24, item, finding(24));
    const before = await itemOf(item);
    await play.edit(item, other);
    expect((await itemOf(item)).w).toBe(before.w);
  });

  it('get no more than three places by editing, withdrawing and filing again', async () => {
    const before = await weights();
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
    const before = await weights();
    expect(await play.file(21, 'challenges', { ...finding(1), source: other.source })).toBe(mine);
    await play.withdraw(mine);
    expect(await play.file(21, 'challenges', { ...finding(3), source: other.source })).toBe(mine);
    expect(await weights()).toEqual(before);
    expect((await itemOf(mine)).rebuttals.filter((one) => one.counts)).toHaveLength(3);
  });
});
