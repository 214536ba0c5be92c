import { otherSide } from '#debate/core/rules/side.ts';
import type { ClaimTally } from '#debate/tally/rules-1/tally.ts';
import type { DebateTally } from '#debate/tally/rules-1/tally-debate.ts';
import type { Leader, Verdict } from '#debate/tally/rules-1/verdict.ts';
import type { SummaryFacts } from './summary-facts.ts';

const OTHER: Readonly<Record<Leader, Leader>> = {
  essay: 'challengers',
  challengers: 'essay',
  even: 'even',
};

/** The tally that a claim would have with the sides of all its items swapped. */
export function mirrorClaimTally(tally: ClaimTally): ClaimTally {
  return {
    ...tally,
    ...mirrorNumbers(tally),
    items: tally.items.map((item) => ({ ...item, side: otherSide(item.side) })),
    supports: tally.challenges,
    challenges: tally.supports,
  };
}

/** The tally that a debate would have with the sides of all its items swapped. */
function mirrorDebateTally(tally: DebateTally): DebateTally {
  const claims = tally.claims.map((claim) => ({ ...claim, tally: mirrorClaimTally(claim.tally) }));
  return { ...tally, ...mirrorNumbers(tally), claims };
}

/** The facts of a summary with the sides of all items swapped; votes stay as they are. */
export function mirrorFacts(facts: SummaryFacts): SummaryFacts {
  return {
    ...facts,
    tally: mirrorDebateTally(facts.tally),
    previous: facts.previous && mirrorDebateTally(facts.previous),
    items: facts.items.map((item) => ({ ...item, side: otherSide(item.side) })),
  };
}

type Numbers = Pick<DebateTally, 'balance' | 'essay' | 'challengers' | 'interval' | 'verdict'>;

// Subtracted from 0, so that 0 stays 0 and does not become −0.
function mirrorNumbers({ balance, essay, challengers, interval, verdict }: Numbers): Numbers {
  return {
    balance: 0 - balance,
    essay: challengers,
    challengers: essay,
    interval: { low: 0 - interval.high, high: 0 - interval.low },
    verdict: mirrorVerdict(verdict),
  };
}

function mirrorVerdict({ leader, firmness, reason }: Verdict): Verdict {
  const { emptySide } = reason;
  return {
    leader: OTHER[leader],
    firmness,
    reason: emptySide === undefined ? reason : { ...reason, emptySide: otherSide(emptySide) },
  };
}
