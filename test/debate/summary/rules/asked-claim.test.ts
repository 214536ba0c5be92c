import { describe, expect, it } from 'vitest';
import { askedClaim } from '#debate/summary/rules/asked-claim.ts';
import type { FrozenClaim, FrozenTally } from '#debate/summary/rules/frozen-tally.ts';
import { askLine } from '#debate/summary/rules/lines/ask-line.ts';
import { plainSummary } from '#debate/summary/rules/summary-lines.ts';
import { contest, debateOf, factsOf } from './made-facts.ts';

/** Eight claims with pots of the leading side and people as told. */
function tallyOf(pots: readonly number[], people: readonly number[] = []): FrozenTally {
  const { tally } = factsOf(debateOf(Array.from({ length: 8 }, () => contest(2, 2))));
  const claims = tally.claims.map((claim, at): FrozenClaim => {
    const pot = { essay: 0.1, challengers: pots[at] ?? 1 };
    const leftOut = { essay: 'person', challengers: 'person' } as const;
    const grounds = { checked: { essay: 0, challengers: 0 }, pot, leftOut };
    return { ...claim, people: people[at] ?? 9, grounds };
  });
  return { ...tally, claims };
}

const sized = { titled: true, settles: true };

describe('where one counts most', () => {
  it('is the claim whose pot is nearest to a threshold, in times', () => {
    expect(askedClaim(tallyOf([1, 6, 1]))?.claim.number).toBe(2);
    expect(askedClaim(tallyOf([6, 25, 70]))).toMatchObject({
      claim: { number: 2 },
      near: { of: 'lean', isReached: true },
    });
    expect(askedClaim(tallyOf([6, 110]))).toMatchObject({
      claim: { number: 2 },
      near: { of: 'clear', isReached: true },
    });
  });

  it('is else the claim with the fewest people, then with the lowest number', () => {
    expect(askedClaim(tallyOf([1, 4.9], [5, 4, 3, 3]))?.claim.number).toBe(3);
    expect(askedClaim(tallyOf([]))?.claim.number).toBe(1);
  });

  it('is never the exception', () => {
    expect(
      askedClaim(tallyOf([1, 1, 1, 1, 1, 1, 1, 20], [9, 9, 9, 9, 9, 9, 9, 0]))?.claim.number,
    ).toBe(1);
  });

  it('is asked for by title, with what would settle it as a whole sentence', () => {
    const facts = { ...factsOf(debateOf([contest(2, 2)])), tally: tallyOf([18]) };
    expect(plainSummary(askLine(facts, sized))).toBe(
      'Where you count most: “Title of claim 1” stands at 50 : 50, just short of a lead that luck can’t explain. This would settle it: Two independent tests in which one clearly leads the other.',
    );
    expect(
      plainSummary(askLine({ ...facts, tally: tallyOf([]) }, { titled: false, settles: false })),
    ).toBe('Where you count most: Claim 1 stands at 50 : 50, with 9 people so far.');
  });
});
