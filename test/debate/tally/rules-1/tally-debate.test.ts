import { describe, expect, it } from 'vitest';
import { RULES_GRADE } from '#debate/grading/rules/grade.ts';
import { tallyClaim } from '#debate/tally/rules-1/tally.ts';
import { tallyDebate } from '#debate/tally/rules-1/tally-debate.ts';
import type { TallyItem } from '#debate/tally/rules-1/types.ts';
import { growth } from '../../../support/growth.ts';
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

  it('tries far from every order in a flood of tangled rebuttals on one item', () => {
    const flood = (length: number, rest: Partial<TallyItem>) =>
      Array.from({ length }, (_, at) => {
        const cluster = 2 + ((at * 7) % Math.ceil(length * 0.8));
        const item = itemOf(`m${at}`, at + 2, 'challenges', { ...rest, cluster });
        const { side: _side, rebuttals: _none, ...rebuttal } = item;
        return rebuttal;
      });
    const weak = { grade: { ...RULES_GRADE, bearing: 0.2, grader: 'some-model' } };
    const tally = (length: number) => {
      tallyClaim([itemOf('ann', 1, 'supports', { rebuttals: flood(length, {}) })]);
      tallyClaim([itemOf('ann', 1, 'supports', { rebuttals: flood(length, weak) })]);
    };
    expect(growth(tally, 100)).toBeLessThan(16);
  });
});
