import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printedTally } from '#debate/tally/rules/printed-tally.ts';
import { tallyDebate } from '#debate/tally/rules/tally-debate.ts';
import type { TallyInput } from '#debate/tally/rules/types.ts';
import { cases } from '../../../support/cases.ts';
import { renamed, reversed, swapped } from '../edit.ts';
import { anyDebate, contests } from '../generated.ts';
import { mirrored } from '../mirrored.ts';

const RUNS = cases(200);

const tally = (debate: TallyInput) => printedTally(tallyDebate(debate));

describe('the tally of any debate', () => {
  it('has the same digits in whatever order claims, items, rebuttals and marks come', () => {
    fc.assert(
      fc.property(anyDebate, (debate) => {
        expect(tally(reversed(debate))).toEqual(tally(debate));
        expect(tallyDebate(reversed(debate))).toEqual(tallyDebate(debate));
      }),
      RUNS,
    );
  });

  it('has the same digits whatever people are called', () => {
    const backwards = (name: string) => `z${[...name].reverse().join('')}`;
    fc.assert(
      fc.property(anyDebate, (debate) => {
        expect(tally(renamed(debate, backwards))).toEqual(tally(debate));
      }),
      RUNS,
    );
  });

  it('is mirrored bit for bit when the sides are swapped', () => {
    fc.assert(
      fc.property(anyDebate, (debate) => {
        expect(tally(swapped(debate))).toEqual(mirrored(tally(debate)));
      }),
      RUNS,
    );
  });

  it('leaves its input as it was', () => {
    fc.assert(
      fc.property(anyDebate, (debate) => {
        const before = structuredClone(debate);
        tallyDebate(debate);
        expect(debate).toEqual(before);
      }),
      RUNS,
    );
  });

  it('has numbers, bounds and pots that say the same as its word', () => {
    fc.assert(
      fc.property(fc.oneof(contests, anyDebate), (debate) => {
        const { claims, ...rest } = tallyDebate(debate);
        for (const [one, threshold] of [
          [rest, 10],
          ...claims.map((claim) => [claim, 20] as const),
        ] as const) {
          expect(one.essay + one.challengers).toBe(100);
          expect(one.low).toBeLessThanOrEqual(one.essay);
          expect(one.high).toBeGreaterThanOrEqual(one.essay);
          expect(one.low > 50).toBe(one.pot.essay >= threshold);
          expect(one.high < 50).toBe(one.pot.challengers >= threshold);
          const sided = one.word === 'slight' || one.word === 'firm';
          expect(sided).toBe(one.word !== 'too-little' && (one.low > 50 || one.high < 50));
          expect(one.leader !== 'even').toBe(sided);
          if (one.leader !== 'even') expect(one[one.leader]).toBeGreaterThan(50);
        }
      }),
      RUNS,
    );
  });
});
