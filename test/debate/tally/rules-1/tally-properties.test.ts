import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { otherSide } from '#debate/core/rules/side.ts';
import type { Graded } from '#debate/grading/rules/types.ts';
import { createDraws } from '#debate/tally/rules-1/interval.ts';
import { tallyWith } from '#debate/tally/rules-1/tally.ts';
import type { TallyItem } from '#debate/tally/rules-1/types.ts';
import { reasonWords, verdictWords } from '#debate/tally/rules-1/verdict-words.ts';
import { cases } from '../../../support/cases.ts';
import {
  claimItems,
  graded,
  itemOf,
  MEMBERS,
  mostOf,
  NOISE,
  nextNumber,
  pick,
  replace,
  somewhere,
  swapped,
} from './debates.ts';
import { mirrorClaimTally } from './mirror.ts';

const RUNS = cases(200);
const draws = createDraws();
const tallyClaim = (items: readonly TallyItem[]) => tallyWith(items, draws).tally;

function mirrorWords(words: string): string {
  const turn = new Map([
    ['essay is', 'challengers are'],
    ['challengers are', 'essay is'],
    ['essay', 'challengers'],
    ['challengers', 'essay'],
  ]);
  return words.replace(
    /essay is|challengers are|essay|challengers/g,
    (camp) => turn.get(camp) ?? '',
  );
}

describe('the tally of any claim', () => {
  it('is bounded', () => {
    fc.assert(
      fc.property(claimItems, (items) => {
        const tally = tallyClaim(items);
        for (const side of [tally.supports, tally.challenges]) {
          expect(side.weight).toBeGreaterThanOrEqual(0);
          expect(side.weight).toBeLessThanOrEqual(mostOf(side.sources));
          expect(side.sources).toBeLessThanOrEqual(3 * side.people);
        }
        expect(Math.abs(tally.balance)).toBeLessThan(1);
        expect(tally.essay + tally.challengers).toBe(100);
        expect(tally.interval.low).toBeLessThanOrEqual(tally.interval.high);
        for (const { w, q } of tally.items) {
          expect(w).toBeGreaterThanOrEqual(0);
          expect(w).toBeLessThanOrEqual(q * q + NOISE);
        }
      }),
      RUNS,
    );
  });

  it('does not depend on the order of items, rebuttals or marks', () => {
    const shuffled = claimItems.chain((items) =>
      fc.tuple(
        fc.constant(items),
        fc.shuffledSubarray(items, { minLength: items.length }).map((order) =>
          order.map((item) => ({
            ...item,
            rebuttals: item.rebuttals.toReversed(),
            marks: {
              checkedBy: [...item.marks.checkedBy, ...item.marks.checkedBy].reverse(),
              disputedBy: item.marks.disputedBy.toReversed(),
            },
          })),
        ),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([items, order]) => {
        expect(tallyClaim(order)).toEqual(tallyClaim(items));
      }),
      RUNS,
    );
  });

  it('is mirrored exactly when the sides are swapped, to the last word', () => {
    fc.assert(
      fc.property(claimItems, (items) => {
        const tally = tallyClaim(items);
        const mirror = tallyClaim(swapped(items));
        expect(mirror).toEqual(mirrorClaimTally(tally));
        expect(verdictWords(mirror.verdict)).toBe(mirrorWords(verdictWords(tally.verdict)));
        expect(reasonWords(mirror.verdict)).toBe(mirrorWords(reasonWords(tally.verdict)));
      }),
      RUNS,
    );
  });

  it('never falls for a side by a new item of its own, and leaves the other side alone', () => {
    fc.assert(
      fc.property(
        somewhere,
        graded,
        fc.constantFrom(...MEMBERS),
        fc.boolean(),
        ([items, roll], quality, author, joins) => {
          const { item } = pick(items, roll);
          const number = nextNumber(items);
          const cluster = joins ? item.cluster : number;
          const added = itemOf(author, number, item.side, {
            ...quality,
            cluster,
            marks: item.marks,
          });
          const before = tallyClaim(items);
          const after = tallyClaim([...items, added]);
          const other = otherSide(item.side);
          expect(after[item.side].weight).toBeGreaterThanOrEqual(before[item.side].weight);
          expect(after[other]).toEqual(before[other]);
        },
      ),
      RUNS,
    );
  });

  it('never rises for a side by a new rebuttal of one of its items', () => {
    fc.assert(
      fc.property(
        somewhere,
        graded,
        fc.constantFrom(...MEMBERS),
        fc.boolean(),
        ([items, roll], quality, author, joins) => {
          const { item, index } = pick(items, roll);
          const number = nextNumber(items);
          const cluster = (joins ? item.rebuttals[0]?.cluster : undefined) ?? number;
          const {
            side: _,
            rebuttals,
            ...rebuttal
          } = itemOf(author, number, item.side, { ...quality, cluster });
          expect(rebuttals).toEqual([]);
          const before = tallyClaim(items);
          const after = tallyClaim(
            replace(items, index, { rebuttals: [...item.rebuttals, rebuttal] }),
          );
          const other = otherSide(item.side);
          expect(after[item.side].weight).toBeLessThanOrEqual(before[item.side].weight);
          expect(after[other]).toEqual(before[other]);
        },
      ),
      RUNS,
    );
  });

  it('rises with the quality of an item and falls with that of a rebuttal', () => {
    const better = ({ specificity }: Graded): Partial<TallyItem> => ({
      sourceKind: 'doi',
      sourceLevel: 'primary',
      specificity: specificity < 4 ? 4 : specificity,
    });
    fc.assert(
      fc.property(somewhere, ([items, roll]) => {
        const { item, index } = pick(items, roll);
        const before = tallyClaim(items)[item.side].weight;
        if (item.sourceKind !== 'none' || item.marks.disputedBy.length === 0) {
          const raised = tallyClaim(replace(items, index, better(item)));
          expect(raised[item.side].weight).toBeGreaterThanOrEqual(before);
        }
        const rebuttals = item.rebuttals.map((one) => ({
          ...one,
          ...better(one),
          marks: { checkedBy: [], disputedBy: [] },
        }));
        const plain = item.rebuttals.map((one) => ({
          ...one,
          marks: { checkedBy: [], disputedBy: [] },
        }));
        const rebutted = tallyClaim(replace(items, index, { rebuttals }))[item.side].weight;
        const base = tallyClaim(replace(items, index, { rebuttals: plain }))[item.side].weight;
        expect(rebutted).toBeLessThanOrEqual(base);
      }),
      RUNS,
    );
  });
});
