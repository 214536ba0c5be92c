import { carryLimit } from './claim-state.ts';
import type { Changes, Differences } from './differences.ts';

/** One claim of the headline as the debate sums it. */
export type Summand = {
  readonly differences: Differences;
  readonly without: ReadonlyMap<string, Changes>;
};

/** The members' sums over the claims of the headline, and how to hold one to what a person carries. */
export type DebateSums = {
  /** Not held to any limit. */
  readonly sums: Differences;
  readonly hold: (member: string, sum: number) => number;
};

/**
 * Sums differences over claims. A member's sum is held to ±60, a young one's to ±30: contradicting
 * claims cancel, and eight claims give nobody eight voices.
 */
export function sumDifferences(claims: readonly Summand[], young: ReadonlySet<string>): DebateSums {
  const sums = new Map<string, number>();
  for (const { differences } of claims) {
    for (const [member, n] of differences) sums.set(member, (sums.get(member) ?? 0) + n);
  }
  const hold = (member: string, sum: number) => {
    const limit = carryLimit(young.has(member));
    return Math.max(-limit, Math.min(limit, sum));
  };
  return { sums, hold };
}

/** The debate's differences in full. */
export function heldDifferences({ sums, hold }: DebateSums): Differences {
  return new Map([...sums].map(([member, sum]) => [member, hold(member, sum)]));
}

/** The differences that are others without an account, over all claims. */
export function debateWithoutEach(
  claims: readonly Summand[],
  totals: DebateSums,
): Map<string, Changes> {
  const found = new Map<string, Changes>();
  for (const account of new Set(claims.flatMap(({ without }) => [...without.keys()]))) {
    const moves = claims.flatMap(({ differences, without }) =>
      [...(without.get(account) ?? [])].map(
        ([member, n]) => [member, n - (differences.get(member) ?? 0)] as const,
      ),
    );
    found.set(account, applyMoves(moves, totals));
  }
  return found;
}

/** The differences that are others without one claim. */
export function debateWithoutClaim({ differences }: Summand, totals: DebateSums): Changes {
  return applyMoves(
    [...differences].map(([member, n]) => [member, -n] as const),
    totals,
  );
}

function applyMoves(
  moves: Iterable<readonly [member: string, move: number]>,
  { sums, hold }: DebateSums,
): Changes {
  const moved = new Map<string, number>();
  for (const [member, move] of moves) {
    moved.set(member, (moved.get(member) ?? sums.get(member) ?? 0) + move);
  }
  return new Map([...moved].map(([member, sum]) => [member, hold(member, sum)]));
}
