import type { ClaimState } from './claim-state.ts';

/**
 * What each member carries for the essay minus what they carry for the challengers, in whole
 * points, −60..60. Members who carry nothing may be included or not.
 */
export type Differences = ReadonlyMap<string, number>;

/** Differences that deviate from the full list: the new values, by member. */
export type Changes = ReadonlyMap<string, number>;

/** The differences on one claim. */
export function differencesOf(state: ClaimState): Differences {
  return new Map(state.accounts.map((account, index) => [account, differenceOf(state, index)]));
}

/** The difference of one account, by index. */
export function differenceOf({ loads }: Pick<ClaimState, 'loads'>, account: number): number {
  return (loads.supports[account] ?? 0) - (loads.challenges[account] ?? 0);
}
