/** A message is edited at most this often, however much happens. */
export const PACE_MS = 5_000;
/** Ten times what it takes to tally an item again, some 50 µs: a tenth of the time goes to a board. */
const MS_EACH = 0.5;
/** No board is older than a minute for that. */
const LONGEST_MS = 60_000;

/**
 * Milliseconds until the board of a debate with so many items may be shown anew: there one filing
 * has a whole claim tallied again, and where many file the program should not do nothing else. It
 * goes by the items and not by a clock, which a busy machine would make longer.
 */
export function boardPace(items: number): number {
  return Math.min(LONGEST_MS, Math.max(PACE_MS, Math.round(MS_EACH * items)));
}
