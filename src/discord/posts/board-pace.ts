/** The shortest interval between edits of a message, however much happens. */
export const PACE_MS = 5_000;
/**
 * Ten times what it takes to tally an item again, some 50 µs: so a board takes a tenth of the time.
 */
const MS_EACH = 0.5;
/** For this reason alone no board is more than a minute out of date. */
const LONGEST_MS = 60_000;

/**
 * Milliseconds until the board of a debate with this many items may be updated again: each filing
 * makes a whole claim be tallied again, and when many file, the program should not do nothing else.
 * It depends on the number of items and not on a clock, because a busy machine would lengthen that.
 */
export function boardPace(items: number): number {
  return Math.min(LONGEST_MS, Math.max(PACE_MS, Math.round(MS_EACH * items)));
}
