import { otherSide } from '#debate/core/rules/side.ts';
import type { ClaimTally } from '#debate/tally/rules-1/tally.ts';
import type { Leader, Verdict } from '#debate/tally/rules-1/verdict.ts';

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

type Numbers = Pick<ClaimTally, 'balance' | 'essay' | 'challengers' | 'interval' | 'verdict'>;

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
