import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SATURATION } from '../../../src/debate/rules/constants.ts';
import { createDraws } from '../../../src/debate/rules/interval.ts';
import { mirrorClaimTally } from '../../../src/debate/rules/mirror.ts';
import { tallyWith } from '../../../src/debate/rules/tally.ts';
import type { Graded, TallyItem } from '../../../src/debate/rules/types.ts';
import { otherSide } from '../../../src/debate/rules/types.ts';
import { reasonWords, verdictWords } from '../../../src/debate/rules/verdict-words.ts';
import { claimItems, graded, itemOf, MEMBERS, nextNumber, swapped } from './debates.ts';

const RUNS = { numRuns: 600 };
const draws = createDraws();
const tallyClaim = (items: readonly TallyItem[]) => tallyWith(items, draws).tally;
/** Far below the smallest step that one source makes at one level. */
const NOISE = 1e-9;

/** What n more sources at every level can add to a side at most. */
function mostOf(sources: number): number {
  return SATURATION * Math.log1p(sources / SATURATION) + NOISE;
}

function replace(items: readonly TallyItem[], index: number, rest: Partial<TallyItem>) {
  return items.map((item, at) => (at === index ? { ...item, ...rest } : item));
}

const somewhere = fc.tuple(claimItems, fc.nat(1000)).filter(([items]) => items.length > 0);

function pick(items: readonly TallyItem[], roll: number): { item: TallyItem; index: number } {
  const index = roll % items.length;
  const item = items[index];
  if (item === undefined) throw new Error('generated claim without items');
  return { item, index };
}

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

  it('gains nothing by a copy of the same author, nor by withdrawing and filing again', () => {
    fc.assert(
      fc.property(somewhere, ([items, roll]) => {
        const { item, index } = pick(items, roll);
        const before = tallyClaim(items);
        const copy = { ...item, number: nextNumber(items), rebuttals: [] };
        if (item.standing && !item.conceded) {
          const copied = tallyClaim([...items, copy]);
          expect([copied.supports, copied.challenges]).toEqual([
            before.supports,
            before.challenges,
          ]);
          expect(copied.balance).toBe(before.balance);
        }
        const withdrawn = replace(items, index, { standing: false });
        const again = tallyClaim(replace(withdrawn, index, { standing: item.standing }));
        expect(again).toEqual(before);
      }),
      RUNS,
    );
  });

  it('gains at most one source by a copy of another author', () => {
    fc.assert(
      fc.property(somewhere, fc.boolean(), ([items, roll], joins) => {
        const { item } = pick(items, roll);
        const number = nextNumber(items);
        const cluster = joins ? item.cluster : number;
        const copy = { ...item, author: 'zoe', number, cluster, rebuttals: [] };
        const before = tallyClaim(items)[item.side];
        const after = tallyClaim([...items, copy])[item.side];
        expect(after.sources).toBeLessThanOrEqual(before.sources + 1);
        expect(after.weight).toBeGreaterThanOrEqual(before.weight);
        expect(after.weight - before.weight).toBeLessThanOrEqual(mostOf(1));
      }),
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

  it('gains at most three sources by one account and three each by colluders', () => {
    const flood = fc.array(fc.tuple(graded, fc.nat(3)), { maxLength: 30 });
    fc.assert(
      fc.property(claimItems, flood, fc.integer({ min: 1, max: 4 }), (items, filed, accounts) => {
        const first = nextNumber(items);
        const added = filed.map(([quality, who], index) =>
          itemOf(`sock${who % accounts}`, first + index, 'challenges', quality),
        );
        const before = tallyClaim(items);
        const after = tallyClaim([...items, ...added]);
        const [then, now] = [before.challenges, after.challenges];
        expect(now.sources).toBeLessThanOrEqual(then.sources + 3 * accounts);
        expect(now.weight - then.weight).toBeLessThanOrEqual(mostOf(3 * accounts));
        expect(after.supports).toEqual(before.supports);
      }),
      RUNS,
    );
  });

  it('is not weakened for a side by junk on every one of its sources', () => {
    fc.assert(
      fc.property(claimItems, (items) => {
        const first = nextNumber(items);
        const junk = items.map((item, index) =>
          itemOf(`troll${index}`, first + index, item.side, {
            cluster: item.cluster,
            sourceKind: 'none',
            sourceLevel: 'none',
            specificity: 0,
          }),
        );
        const before = tallyClaim(items);
        const after = tallyClaim([...items, ...junk]);
        expect(after.supports.weight).toBeGreaterThanOrEqual(before.supports.weight);
        expect(after.challenges.weight).toBeGreaterThanOrEqual(before.challenges.weight);
      }),
      RUNS,
    );
  });
});
