import { carryLimit } from './claim-state.ts';
import type { Changes, Differences } from './differences.ts';

/** One claim of the headline as a term of the debate's sum. */
export type Summand = {
  readonly differences: Differences;
  readonly without: ReadonlyMap<string, Changes>;
};

/** Each member's sum over the headline's claims, and how to limit it to what a person carries. */
export type DebateSums = {
  /** Before the limit. */
  readonly sums: Differences;
  readonly hold: (member: string, sum: number) => number;
};

/**
 * Sums differences over claims. A member's sum is limited to ±60, a young member's to ±30:
 * contradicting claims cancel out, and eight claims give nobody eight voices.
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

/** All of the debate's differences. */
export function heldDifferences({ sums, hold }: DebateSums): Differences {
  return new Map([...sums].map(([member, sum]) => [member, hold(member, sum)]));
}

/** The differences that change without an account, over all claims. */
export function debateWithoutEach(
  claims: readonly Summand[],
  { sums, hold }: DebateSums,
): Map<string, Changes> {
  const found = new Map<string, Map<string, number>>();
  for (const { differences, without } of claims) {
    for (const [account, changes] of without) {
      const own = found.get(account) ?? new Map<string, number>();
      found.set(account, own);
      for (const [member, n] of changes) {
        const move = n - (differences.get(member) ?? 0);
        own.set(member, (own.get(member) ?? sums.get(member) ?? 0) + move);
      }
    }
  }
  for (const own of found.values()) {
    for (const [member, sum] of own) own.set(member, hold(member, sum));
  }
  return found;
}

/** The differences that change without one claim. */
export function debateWithoutClaim({ differences }: Summand, { sums, hold }: DebateSums): Changes {
  const without = [...differences].map(([member, n]) => {
    return [member, hold(member, (sums.get(member) ?? 0) - n)] as const;
  });
  return new Map(without);
}
