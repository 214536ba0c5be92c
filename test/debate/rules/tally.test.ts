import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeClaim } from '../../../src/debate/rules/claim-state.ts';
import { RULES_GRADE } from '../../../src/debate/rules/grade.ts';
import { balancesWithout } from '../../../src/debate/rules/leave-one-out.ts';
import { tallyClaim } from '../../../src/debate/rules/tally.ts';
import { tallyDebate } from '../../../src/debate/rules/tally-debate.ts';
import type { Marks, Side, TallyItem } from '../../../src/debate/rules/types.ts';
import { claimItems, itemOf } from './debates.ts';

/** So many items of q = .6 on each side, each by a member of its own. */
function contest(supports: number, challenges: number, names = 'm'): TallyItem[] {
  const side = (at: number): Side => (at < supports ? 'supports' : 'challenges');
  return Array.from({ length: supports + challenges }, (_, at) =>
    itemOf(`${names}${at}`, at + 1, side(at)),
  );
}

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
      numRuns: 300,
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

describe('balancesWithout', () => {
  /** The claim as if a member had done nothing. */
  function without(items: readonly TallyItem[], member: string): TallyItem[] {
    const isOther = (name: string) => name !== member;
    const unmarked = <T extends { marks: Marks }>(item: T): T => ({
      ...item,
      marks: {
        checkedBy: item.marks.checkedBy.filter(isOther),
        disputedBy: item.marks.disputedBy.filter(isOther),
      },
    });
    return items
      .filter((item) => isOther(item.author))
      .map((item) => ({
        ...unmarked(item),
        rebuttals: item.rebuttals.filter((one) => isOther(one.author)).map(unmarked),
      }));
  }

  /** Each dispute limited beforehand, so that nobody's moves to another item. */
  function withoutExcess(items: readonly TallyItem[]): TallyItem[] {
    const once = (marks: Marks, at: number) => ({
      ...marks,
      disputedBy: marks.disputedBy.map((name) => `${name}-${Math.floor(at / 3)}`),
    });
    let at = 0;
    return items.map((item) => ({
      ...item,
      marks: once(item.marks, at++),
      rebuttals: item.rebuttals.map((one) => ({ ...one, marks: once(one.marks, at++) })),
    }));
  }

  it('gives for each member what a tally without them gives', () => {
    fc.assert(
      fc.property(claimItems, (raw) => {
        const items = withoutExcess(raw);
        for (const [member, balance] of balancesWithout(judgeClaim(items))) {
          expect(balance).toBeCloseTo(tallyClaim(without(items, member)).balance, 10);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('tallyDebate', () => {
  const claims = (
    contests: readonly (readonly [number, number])[],
    exception?: readonly [number, number],
  ) => [
    { number: 0, role: 'thesis' as const, items: [] },
    ...contests.map(([plus, minus], at) => ({
      number: at + 1,
      role: 'premise' as const,
      items: contest(plus, minus),
    })),
    ...(exception ? [{ number: 9, role: 'exception' as const, items: contest(...exception) }] : []),
  ];

  it('is the mean over the claims with enough evidence, the exception apart', () => {
    const debate = tallyDebate(
      claims(
        [
          [5, 1],
          [2, 4],
          [1, 0],
        ],
        [0, 9],
      ),
    );
    const [first = 0, second = 0] = debate.claims.map((claim) => claim.tally.balance);
    expect(debate.balance).toBeCloseTo((first + second) / 2, 12);
    expect(debate).toMatchObject({ enough: 2, counted: 3, sources: 12, people: 6 });
    expect(debate.claims.map((claim) => claim.number)).toEqual([1, 2, 3, 9]);
  });

  it('says too little when fewer than half of the claims have enough', () => {
    const debate = tallyDebate(
      claims([
        [5, 1],
        [1, 0],
        [0, 1],
      ]),
    );
    expect(debate.verdict).toMatchObject({
      leader: 'even',
      firmness: 'too-little',
      reason: { claims: { enough: 1, of: 3 } },
    });
    expect(tallyDebate(claims([])).verdict.firmness).toBe('too-little');
  });

  it('is firm only if it outlasts any one member over all claims', () => {
    const marks = { checkedBy: ['x', 'y'], disputedBy: [] };
    const strong = claims([
      [9, 1],
      [8, 1],
    ]).map((claim) => ({
      ...claim,
      items: claim.items.map((item) => ({ ...item, marks })),
    }));
    expect(tallyDebate(strong).verdict).toMatchObject({ leader: 'essay', firmness: 'firm' });
  });

  it('is not slowed down by a flood of tangled rebuttals on one item', () => {
    const flood = (rest: Partial<TallyItem>) =>
      Array.from({ length: 300 }, (_, at) => {
        const item = itemOf(`m${at}`, at + 2, 'challenges', {
          ...rest,
          cluster: 2 + ((at * 7) % 250),
        });
        const { side: _side, rebuttals: _none, ...rebuttal } = item;
        return rebuttal;
      });
    const start = performance.now();
    tallyClaim([itemOf('ann', 1, 'supports', { rebuttals: flood({}) })]);
    const weak = { grade: { ...RULES_GRADE, bearing: 0.2, grader: 'some-model' } };
    tallyClaim([itemOf('ann', 1, 'supports', { rebuttals: flood(weak) })]);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it('tallies 5,000 items by 800 members well under a second', () => {
    const roll = (at: number, of: number) =>
      Math.floor(Math.abs(Math.sin(at * 12.9898) * 43758.5453) % of);
    const marksAt = (at: number) => ({
      checkedBy: [`m${roll(at, 800)}`, `m${roll(at + 1, 800)}`],
      disputedBy: [`m${roll(at + 2, 800)}`],
    });
    const items = Array.from({ length: 5000 }, (_, at) => {
      const {
        side: _side,
        rebuttals: _none,
        ...rebuttal
      } = itemOf(`m${roll(at + 3, 800)}`, 5001 + at, 'supports', { marks: marksAt(at + 4) });
      return itemOf(
        `m${roll(at, 800)}`,
        at + 1,
        roll(at + 5, 2) === 0 ? 'supports' : 'challenges',
        {
          cluster: roll(at + 6, 3) === 0 ? roll(at + 7, at + 1) + 1 : at + 1,
          specificity: 2,
          sourceKind: roll(at + 8, 2) === 0 ? 'none' : 'link',
          sourceLevel: roll(at + 8, 2) === 0 ? 'none' : 'web',
          marks: marksAt(at),
          rebuttals: roll(at + 9, 3) === 0 ? [rebuttal] : [],
        },
      );
    });
    const spread = Array.from({ length: 8 }, (_, claim) => ({
      number: claim + 1,
      role: 'premise' as const,
      items: items.filter((item) => item.number % 8 === claim),
    }));
    const timed = (run: () => unknown) => {
      const start = performance.now();
      run();
      return Math.round(performance.now() - start);
    };
    tallyClaim(items);
    const times = [timed(() => tallyClaim(items)), timed(() => tallyDebate(spread))];
    process.stdout.write(
      `5,000 items by 800 members: one claim ${times[0]} ms, eight ${times[1]} ms\n`,
    );
    expect(Math.max(...times)).toBeLessThan(1000);
  });
});
