import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeClaim } from '#debate/tally/rules-1/claim-state.ts';
import { balancesWithout } from '#debate/tally/rules-1/leave-one-out.ts';
import { tallyClaim } from '#debate/tally/rules-1/tally.ts';
import type { Marks, TallyItem } from '#debate/tally/rules-1/types.ts';
import { cases } from '../../../support/cases.ts';
import { claimItems } from './debates.ts';

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
        const state = judgeClaim(items);
        // A target that goes would free a place for a rebutter who has too many.
        const rebuttals = state.items.flatMap((item) => item.rebuttals);
        fc.pre(rebuttals.every((one) => one.placed || !one.counts));
        for (const [member, balance] of balancesWithout(state)) {
          expect(balance).toBeCloseTo(tallyClaim(without(items, member)).balance, 10);
        }
      }),
      cases(200),
    );
  });
});
