import { describe, expect, it } from 'vitest';
import { driftRings } from '#debate/tally/rules/drift-alarm.ts';
import { type PrintedTally, printedTally } from '#debate/tally/rules/printed-tally.ts';
import { tallyDebate } from '#debate/tally/rules/tally-debate.ts';
import { readVectors } from '../vectors.ts';

const vectors = readVectors();

type Pots = Pick<PrintedTally, 'pot' | 'potAll'>;

/** The pots of a tally and its claims, and all the rest, which must be equal. */
function parts(tally: PrintedTally) {
  const potsOf = ({ pot, potAll }: Pots) => ({ pot, potAll });
  const withoutPots = <T extends Pots>({ pot: _, potAll: __, ...rest }: T) => rest;
  return {
    pots: [tally, ...tally.claims].map(potsOf),
    rest: { ...withoutPots(tally), claims: tally.claims.map(withoutPots) },
  };
}

function expectNear(pots: readonly Pots[], expected: readonly Pots[]) {
  for (const [at, { pot, potAll }] of expected.entries()) {
    for (const camp of ['essay', 'challengers'] as const) {
      expect(Math.abs((pots[at]?.pot[camp] ?? 0) - pot[camp])).toBeLessThanOrEqual(1e-9);
      expect(Math.abs((pots[at]?.potAll[camp] ?? 0) - potAll[camp])).toBeLessThanOrEqual(1e-9);
    }
  }
}

describe('the reference vectors', () => {
  it('are all there', () => {
    expect(vectors.length).toBe(192);
  });

  it.each(vectors)('come out to the last whole number and word, pots to 10⁻⁹: $name', (vector) => {
    const got = parts(printedTally(tallyDebate(vector.input)));
    const wanted = parts(vector.expected);
    expect(got.rest).toEqual(wanted.rest);
    expectNear(got.pots, wanted.pots);
  });

  it.each(vectors)('ring the drift alarm or not as told: $name', ({ input, drift }) => {
    expect(driftRings(input)).toBe(drift);
  });
});
