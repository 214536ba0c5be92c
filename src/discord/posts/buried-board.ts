/** With more messages than this below it, the board is out of sight. */
const MOST_BELOW = 20;

/**
 * Whether more than twenty messages are below the board. `newest` are the ids of the newest
 * messages of its channel, newest first, at most `asked`. A board that is not among them is older;
 * or it was deleted, if these are all the messages there are.
 */
export function isBuried(boardId: string, newest: readonly string[], asked: number): boolean {
  const below = newest.indexOf(boardId);
  if (below >= 0) return below > MOST_BELOW;
  const oldest = newest.at(-1);
  return newest.length === asked && oldest !== undefined && BigInt(boardId) < BigInt(oldest);
}
