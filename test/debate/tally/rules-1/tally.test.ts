import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tallyClaim } from '#debate/tally/rules-1/tally.ts';
import type { Marks, TallyItem } from '#debate/tally/rules-1/types.ts';
import { cases } from '../../../support/cases.ts';
import { contest, itemOf } from './debates.ts';

const itemsOf = (items: readonly TallyItem[]) => tallyClaim(items).items;

describe('tallyClaim', () => {
  it('weighs one item of q = .6 on 7 of 20 levels', () => {
    const tally = tallyClaim(contest(1, 0));
    expect(tally.items[0]).toMatchObject({
      q: 0.6,
      w: 0.36,
      dots: 3,
      hasPlace: true,
      side: 'supports',
    });
    expect(tally.supports.weight).toBeCloseTo((7 / 20) * 8 * Math.log(1 + 1 / 8), 12);
    expect(tally.challenges).toEqual({ weight: 0, sources: 0, people: 0 });
  });

  it('computes the balance of five sources to one', () => {
    const tally = tallyClaim(contest(5, 1));
    const [more, fewer] = [2.8 * Math.log(13 / 8), 2.8 * Math.log(9 / 8)];
    expect(tally.balance).toBeCloseTo((more - fewer) / (more + fewer + 2), 12);
    expect([tally.essay, tally.challengers]).toEqual([64, 36]);
    expect([tally.people, tally.sources]).toEqual([6, 6]);
  });

  it('gives an author places for three clusters, in the order he entered them', () => {
    const founder = itemOf('bob', 1, 'supports');
    const own = [2, 3, 4, 5].map((number) => itemOf('ann', number, 'supports'));
    const late = itemOf('ann', 6, 'supports', { cluster: 1 });
    const placed = (items: readonly TallyItem[]) =>
      itemsOf(items).flatMap((item) => (item.hasPlace ? [item.number] : []));
    expect(placed([founder, ...own, late])).toEqual([1, 2, 3, 4]);
    const [first, ...others] = own;
    if (first === undefined) throw new Error('no item');
    expect(placed([founder, { ...first, standing: false }, ...others])).toEqual([1, 3, 4, 5]);
    expect(placed([founder, { ...first, conceded: true }, ...others])).toEqual([1, 3, 4, 5]);
  });

  it('gives a rebutter places for three rebuttals on a side', () => {
    const rebuttal = (number: number) => {
      const { side: _, rebuttals: __, ...rest } = itemOf('zoe', number, 'challenges');
      return rest;
    };
    const items = [1, 2, 3, 4].map((at) =>
      itemOf(`m${at}`, at, 'supports', { rebuttals: [rebuttal(at + 10)] }),
    );
    const weights = itemsOf(items).map((item) => item.w);
    expect(weights).toEqual([0.2304, 0.2304, 0.2304, 0.36]);
    expect(itemsOf(items).map((item) => item.rebuttals[0]?.counts)).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  it('lets a rebuttal that does not stand take nothing', () => {
    const { side: _, rebuttals: __, ...rest } = itemOf('zoe', 2, 'challenges');
    const w = (change: object) =>
      itemsOf([itemOf('ann', 1, 'supports', { rebuttals: [{ ...rest, ...change }] })])[0]?.w;
    expect([w({}), w({ standing: false }), w({ conceded: true })]).toEqual([0.2304, 0.36, 0.36]);
  });

  it('counts marks of distinct members other than the author', () => {
    const check = (marks: Partial<Marks>) =>
      itemsOf([
        itemOf('ann', 1, 'supports', { marks: { checkedBy: [], disputedBy: [], ...marks } }),
      ])[0]?.check;
    expect(check({ checkedBy: ['bob', 'cid'] })).toBe('checked');
    expect(check({ checkedBy: ['bob', 'bob', 'ann'] })).toBe('unchecked');
    expect(check({ disputedBy: ['bob', 'cid', 'dot'] })).toBe('disputed');
    expect(check({ disputedBy: ['ann', 'cid', 'dot', 'dot'] })).toBe('unchecked');
  });

  it('counts the disputes of one member on three items of a side', () => {
    const marks = { checkedBy: [], disputedBy: ['x', 'y', 'z'] };
    const items = [1, 2, 3, 4].map((at) => itemOf(`m${at}`, at, 'supports', { marks }));
    const across = itemOf('m5', 5, 'challenges', { marks });
    expect(itemsOf([...items, across]).map((item) => item.check)).toEqual([
      'disputed',
      'disputed',
      'disputed',
      'unchecked',
      'disputed',
    ]);
  });

  it('survives JSON', () => {
    const tally = tallyClaim(contest(5, 2));
    expect(JSON.parse(JSON.stringify(tally))).toEqual(tally);
  });
});

describe('verdicts at q = .6', () => {
  const verdictOf = (supports: number, challenges: number, names: string) => {
    const { leader, firmness } = tallyClaim(contest(supports, challenges, names)).verdict;
    return `${leader} ${firmness}`;
  };

  it.each([
    [5, 1, 'essay slight'],
    [4, 1, 'essay open'],
    [9, 6, 'essay open'],
    [1, 5, 'challengers slight'],
    [1, 4, 'challengers open'],
    [6, 9, 'challengers open'],
    [3, 3, 'even even'],
    [0, 0, 'even too-little'],
    [2, 0, 'even too-little'],
    [1, 1, 'even too-little'],
  ])('%d : %d is %s for most sets of members', (supports, challenges, expected) => {
    const sets = Array.from({ length: 40 }, (_, at) => `set${at}-`);
    const hits = sets.filter((names) => verdictOf(supports, challenges, names) === expected);
    expect(hits.length).toBeGreaterThan(28);
  });

  it('finds an even debate decided about one time in five at most', () => {
    // Nine clear sources of strengths and sides at random: no side deserves a lead.
    const random = fc.sample(fc.array(fc.boolean(), { minLength: 16, maxLength: 16 }), {
      ...cases(200),
      seed: 7,
    });
    const slight = random.filter((sides, at) => {
      const items = sides.map((isFor, index) =>
        itemOf(`s${at}-${index}`, index + 1, isFor ? 'supports' : 'challenges'),
      );
      return ['slight', 'firm'].includes(tallyClaim(items).verdict.firmness);
    });
    expect(slight.length / random.length).toBeLessThan(0.3);
  });

  it('is firm only with checked sources that outlast any one member', () => {
    const marks = { checkedBy: ['x', 'y'], disputedBy: [] };
    const strong = contest(9, 1).map((item) => (item.number < 3 ? { ...item, marks } : item));
    expect(tallyClaim(strong).verdict).toMatchObject({ leader: 'essay', firmness: 'firm' });
    expect(tallyClaim(contest(9, 1)).verdict).toMatchObject({
      firmness: 'slight',
      reason: { lacks: ['checked'], checkedClusters: 0 },
    });
  });

  it('does not let those who file one source together check it for each other', () => {
    const marks = { checkedBy: ['p1', 'p2', 'p3'], disputedBy: [] };
    const gang = ['p1', 'p2', 'p3'].flatMap((author, at) => [
      itemOf(author, at + 1, 'supports', { cluster: 1, marks }),
      itemOf(author, at + 11, 'supports', { cluster: 11, marks }),
    ]);
    expect(tallyClaim(gang).items.every((item) => item.check === 'checked')).toBe(true);
    expect(tallyClaim(gang).verdict.reason.checkedClusters).toBe(0);
  });

  it('is not firm when it hangs on one member', () => {
    const one = [1, 2, 3].map((number) => itemOf('ann', number, 'supports'));
    const rest = [
      itemOf('bob', 4, 'supports'),
      itemOf('cid', 5, 'challenges'),
      itemOf('dot', 6, 'challenges'),
    ];
    expect(tallyClaim([...one, ...rest]).verdict.reason.lacks).toContain('one-member');
  });

  it('says which side nobody has argued for', () => {
    expect(tallyClaim(contest(0, 4)).verdict.reason.emptySide).toBe('supports');
    expect(tallyClaim(contest(4, 0)).verdict.reason.emptySide).toBe('challenges');
    expect(tallyClaim([]).verdict.reason).not.toHaveProperty('emptySide');
  });
});
