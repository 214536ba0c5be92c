import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Pair, strongestPairing } from '#debate/tally/rules-1/strongest-pairing.ts';
import { countingBlows, weightOf } from '#debate/tally/rules-1/weight.ts';
import { cases } from '../../../support/cases.ts';
import { growth } from '../../../support/growth.ts';

function total(pairs: readonly Pair[], chosen: Iterable<number>): number {
  let sum = 0;
  for (const index of chosen) sum += pairs[index]?.gain ?? 0;
  return sum;
}

/** The greatest total by trying every choice. */
function bestTotal(pairs: readonly Pair[]): number {
  const [first, ...rest] = pairs;
  if (first === undefined) return 0;
  const free = rest.filter(({ left, right }) => left !== first.left && right !== first.right);
  return Math.max(bestTotal(rest), first.gain + bestTotal(free));
}

describe('strongestPairing', () => {
  it('finds the greatest total, using nothing twice', () => {
    const pair = fc.record({
      left: fc.constantFrom('a', 'b', 'c', 'd'),
      right: fc.nat(3),
      gain: fc.oneof(fc.constantFrom(0, 1, 1, 2), fc.double({ min: 0, max: 30, noNaN: true })),
    });
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 11 }), (pairs) => {
        const chosen = [...strongestPairing(pairs)].map((index) => pairs[index]);
        expect(new Set(chosen.map((one) => one?.left)).size).toBe(chosen.length);
        expect(new Set(chosen.map((one) => one?.right)).size).toBe(chosen.length);
        expect(total(pairs, strongestPairing(pairs))).toBeCloseTo(bestTotal(pairs), 8);
      }),
      cases(300),
    );
  });

  it('tries far from every choice among hundreds of rebuttals on one item', () => {
    const pair = (rebuttals: number) =>
      strongestPairing(
        Array.from({ length: 3 * rebuttals }, (_, index) => ({
          left: `m${index % rebuttals}`,
          right: (index * 7919) % (rebuttals + 1),
          gain: ((index * 31) % 97) / 97,
        })),
      );
    expect(growth(pair, 100)).toBeLessThan(16);
  });
});

describe('weightOf', () => {
  const blow = (number: number, author: string, cluster: number, q: number) => ({
    number,
    author,
    cluster,
    q,
  });

  it.each([
    ['nothing against it', 0.6, [], 0.36],
    ['one rebuttal', 0.6, [blow(1, 'a', 1, 0.5)], 0.27],
    [
      'two of different people and sources',
      0.6,
      [blow(1, 'a', 1, 0.5), blow(2, 'b', 2, 0.5)],
      0.2025,
    ],
    ['the strongest of one rebutter', 0.6, [blow(1, 'a', 1, 0.1), blow(2, 'a', 2, 0.5)], 0.27],
    ['the strongest of one source', 0.6, [blow(1, 'a', 1, 0.5), blow(2, 'b', 1, 0.1)], 0.27],
    ['certain refutation', 1, [blow(1, 'a', 1, 1)], 0],
  ])('weighs %s', (_, q, blows, weight) => {
    expect(weightOf(q, blows)).toBeCloseTo(weight, 10);
  });

  it('is not raised by a rebuttal that stands in the way of two', () => {
    const two = [blow(1, 'a', 2, 0.5), blow(2, 'b', 1, 0.5)];
    const three = [...two, blow(3, 'a', 1, 0.55)];
    expect(weightOf(0.6, three)).toBeLessThanOrEqual(weightOf(0.6, two));
    expect(countingBlows(three).map((one) => one.number)).toEqual([1, 2]);
  });
});
