import { otherSide } from '#debate/core/rules/side.ts';
import type { PerCamp } from '#debate/tally/rules/number.ts';
import type { Camp, TallyInput } from '#debate/tally/rules/types.ts';
import type { FrozenStanding, FrozenTally } from './frozen-tally.ts';
import type { SummaryFacts } from './summary-facts.ts';

const OTHER: Readonly<Record<Camp | 'even', Camp | 'even'>> = {
  essay: 'challengers',
  challengers: 'essay',
  even: 'even',
};

/** The facts of a summary with the sides of all items swapped; votes stay as they are. */
export function mirrorFacts(facts: SummaryFacts): SummaryFacts {
  const { writing, happenings } = facts;
  return {
    ...facts,
    tally: mirrorTally(facts.tally),
    previous: facts.previous && mirrorTally(facts.previous),
    input: mirrorInput(facts.input),
    items: facts.items.map(turned),
    writing: writing && { ...writing, bullets: writing.bullets.map(turned) },
    happenings: {
      ...happenings,
      ...(happenings.burst && { burst: { ...happenings.burst, ...swapped(happenings.burst) } }),
    },
  };
}

/** The tally that a debate would have with the sides of all its items swapped. */
export function mirrorTally(tally: FrozenTally): FrozenTally {
  const claims = tally.claims.map((claim) => ({
    ...mirrorStanding(claim),
    items: claim.items.map(turned),
  }));
  return { ...mirrorStanding(tally), claims };
}

function mirrorStanding<T extends FrozenStanding>(standing: T): T {
  const { low, high, leader, grounds } = standing;
  return {
    ...standing,
    ...swapped(standing),
    low: 100 - high,
    high: 100 - low,
    leader: OTHER[leader],
    ...(grounds && {
      grounds: {
        checked: swapped(grounds.checked),
        pot: swapped(grounds.pot),
        leftOut: swapped(grounds.leftOut),
      },
    }),
  };
}

function mirrorInput(input: TallyInput): TallyInput {
  const claims = input.claims.map((claim) => ({ ...claim, items: claim.items.map(turned) }));
  return { ...input, claims };
}

function turned<T extends { readonly side: 'supports' | 'challenges' }>(one: T): T {
  return { ...one, side: otherSide(one.side) };
}

function swapped<T>({ essay, challengers }: PerCamp<T>): PerCamp<T> {
  return { essay: challengers, challengers: essay };
}
