import type { ClaimState } from './claim-state.ts';

/**
 * What each member carries for the essay less what he carries for the challengers, in whole
 * points, −60..60. Members who carry nothing may be in it or not.
 */
export type Differences = ReadonlyMap<string, number>;

/** Where differences are others than in the full list: the new ones, by member. */
export type Changes = ReadonlyMap<string, number>;

/** The differences on one claim. */
export function differencesOf({ accounts, carried }: ClaimState): Differences {
  const { supports, challenges } = carried;
  return new Map(
    accounts.map((account, index) => [
      account,
      differenceOf(supports.loads, challenges.loads, index),
    ]),
  );
}

export function differenceOf(essay: Int32Array, challengers: Int32Array, account: number): number {
  return (essay[account] ?? 0) - (challengers[account] ?? 0);
}
