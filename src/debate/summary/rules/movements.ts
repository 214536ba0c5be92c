import { comparable, type FrozenClaim, type FrozenTally } from './frozen-tally.ts';

/** A claim that moved since the last summary, or stands out in the first. */
export type Movement = {
  readonly claim: FrozenClaim;
  readonly before: FrozenClaim | undefined;
  /** Change of the essay's number; from 50 in a first summary. */
  readonly shift: number;
  readonly wordChanged: boolean;
};

/** For those who voted on it, a claim moved if its word changed or its number by this much. */
const MOVED_BY = 5;

/** For each claim that ever moved: the period, from 1, at whose end it last did. */
export type LastMoves = readonly { readonly claim: number; readonly period: number }[];

/**
 * The earlier summaries' moves, updated by the summary that ends now. A change of rules is not a
 * move.
 */
export function lastMoves(
  tally: FrozenTally,
  previous: FrozenTally | undefined,
  earlier: LastMoves,
  period: number,
): LastMoves {
  const moved = movements(tally, previous).filter(
    ({ shift, wordChanged }) => wordChanged || Math.abs(shift) >= MOVED_BY,
  );
  const numbers = new Set(moved.map(({ claim }) => claim.number));
  const kept = earlier.filter(({ claim }) => !numbers.has(claim));
  return [...kept, ...[...numbers].map((claim) => ({ claim, period }))];
}

/**
 * Claims that moved, most significant first: those of the headline, then changed words, then the
 * largest shifts. A claim with too little evidence then and now has not moved in a way that can be
 * stated; after a change of rules, nothing can be compared.
 */
export function movements(tally: FrozenTally, previous: FrozenTally | undefined): Movement[] {
  const then = comparable(previous, tally);
  if (then === undefined && previous !== undefined) return [];
  const moved = tally.claims.map((claim) => {
    const before = then?.claims.find((one) => one.number === claim.number);
    const shift = claim.essay - (before?.essay ?? 50);
    return { claim, before, shift, wordChanged: hasChanged(claim, before) };
  });
  return moved
    .filter((one) => one.wordChanged || (one.shift !== 0 && one.claim.word !== 'too-little'))
    .sort(
      (a, b) =>
        Number(isApart(a)) - Number(isApart(b)) ||
        Number(b.wordChanged) - Number(a.wordChanged) ||
        Math.abs(b.shift) - Math.abs(a.shift) ||
        a.claim.number - b.claim.number,
    );
}

function isApart({ claim }: Movement): boolean {
  return claim.role === 'exception';
}

function hasChanged(now: FrozenClaim, then: FrozenClaim | undefined): boolean {
  if (then === undefined) return now.word !== 'too-little';
  return now.word !== then.word || now.leader !== then.leader;
}
