import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CampAccount, campAccount } from '#debate/tally/rules/explain/camp-account.ts';
import { potWords } from '#debate/tally/rules/explain/pot-words.ts';
import type { ClaimTally } from '#debate/tally/rules/tally-claim.ts';
import { tallyDebate } from '#debate/tally/rules/tally-debate.ts';
import type { Item } from '#debate/tally/rules/types.ts';
import { cases } from '../../../../support/cases.ts';
import { debateOf, itemOf, rebuttalOf, SOURCE } from '../../build.ts';
import { anyDebate } from '../../generated.ts';

const tally = (items: readonly Item[]): ClaimTally => {
  const [claim] = tallyDebate(debateOf(items)).claims;
  if (claim === undefined) throw new Error('nothing was tallied');
  return claim;
};

function told(items: readonly Item[], camp: 'essay' | 'challengers' = 'essay'): Told {
  const { items: own, ...rest } = campAccount(tally(items), camp);
  return { ...rest, items: own.map(({ number }) => number) };
}

/** Items by number. */
type Told = Omit<CampAccount, 'items'> & { readonly items: readonly number[] };

const NOTHING: Told = { items: [], taken: 0, carried: [], uncarried: 0, cancelled: 0 };

describe('how the points of a camp come about', () => {
  it.each<[string, readonly Item[], Partial<Told>]>([
    ['an empty claim', [], {}],
    [
      'the strongest first, those without points not at all',
      [
        itemOf('a', 1, 'supports', SOURCE.none),
        itemOf('b', 2, 'supports', SOURCE.paper),
        itemOf('c', 3, 'supports', { ...SOURCE.none, standing: false }),
      ],
      { items: [2, 1], carried: [36, 12] },
    ],
    [
      'a source that two filed',
      [itemOf('a', 1, 'supports'), itemOf('b', 2, 'supports', { cluster: 1 })],
      { items: [1, 2], carried: [36], uncarried: 36 },
    ],
    [
      'a person with more than one carries',
      [itemOf('a', 1, 'supports'), itemOf('a', 2, 'supports')],
      { items: [1, 2], carried: [60], uncarried: 12 },
    ],
    [
      'a person on both sides',
      [itemOf('a', 1, 'supports'), itemOf('a', 2, 'challenges', SOURCE.web)],
      { items: [1], carried: [13], cancelled: 23 },
    ],
    [
      'what a rebuttal took',
      [itemOf('a', 1, 'supports', { rebuttals: [rebuttalOf('b', 2)] })],
      { items: [1], carried: [23], taken: 13 },
    ],
  ])('tells %s', (_, items, account) => {
    expect(told(items)).toEqual({ ...NOTHING, ...account });
    expect(
      told(
        items.filter(({ side }) => side === 'supports'),
        'challengers',
      ),
    ).toEqual(NOTHING);
  });

  it('adds up from the items to the points of the number', () => {
    fc.assert(
      fc.property(anyDebate, (debate) => {
        for (const claim of tallyDebate(debate).claims) {
          for (const camp of ['essay', 'challengers'] as const) {
            const { items, carried, uncarried, cancelled } = campAccount(claim, camp);
            const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0);
            expect(sum(carried)).toBe(claim.points[camp]);
            expect(sum(items.map(({ points }) => points))).toBe(
              sum(carried) + uncarried + cancelled,
            );
            expect(Math.min(uncarried, cancelled)).toBeGreaterThanOrEqual(0);
          }
        }
      }),
      cases(100),
    );
  });
});

describe('a pot in words', () => {
  it.each([
    [0, 'below 0.1'],
    [0.0999, 'below 0.1'],
    [0.1, '0.1'],
    [0.3, '0.3'],
    [1, '1'],
    [1.99, '1.9'],
    [19.999, '19'],
    [20, '20'],
    [999_999.9, '999999'],
    [1e6, '1M+'],
  ])('is cut and never rounded up: %d is %s', (pot, words) => {
    expect(potWords(pot)).toBe(words);
  });
});
