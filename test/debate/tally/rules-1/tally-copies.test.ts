import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDraws } from '#debate/tally/rules-1/interval.ts';
import { tallyWith } from '#debate/tally/rules-1/tally.ts';
import type { TallyItem } from '#debate/tally/rules-1/types.ts';
import { cases } from '../../../support/cases.ts';
import {
  claimItems,
  graded,
  itemOf,
  mostOf,
  nextNumber,
  pick,
  replace,
  somewhere,
} from './debates.ts';

const RUNS = cases(200);
const draws = createDraws();
const tallyClaim = (items: readonly TallyItem[]) => tallyWith(items, draws).tally;

describe('copies, floods and junk', () => {
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
