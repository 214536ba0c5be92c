import { describe, expect, it } from 'vitest';
import { RULES_GRADE } from '#debate/grading/rules/grade.ts';
import { tallyClaim } from '#debate/tally/rules-1/tally.ts';
import { tallyDebate } from '#debate/tally/rules-1/tally-debate.ts';
import type { TallyItem } from '#debate/tally/rules-1/types.ts';
import { contest, itemOf } from './debates.ts';

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
