/** A message is edited at most this often, however much happens. */
export const PACE_MS = 5_000;
/** A board may take a tenth of the time at most, and is never older than a minute for that. */
const SHARE = 10;
const LONGEST_MS = 60_000;

/**
 * Milliseconds until a board may be shown anew, where reading it took so many: in a large debate
 * one filing has a whole claim tallied again, and filings that never end should not have the
 * program do nothing else.
 */
export function boardPace(tookMs: number): number {
  return Math.min(LONGEST_MS, Math.max(PACE_MS, SHARE * tookMs));
}
