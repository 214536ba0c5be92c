/**
 * The cards that somebody deleted: Discord was asked for the newest `asked` messages and did not
 * return them. When it returned as many as asked for, nothing can be said of cards older than the
 * oldest of these; when it returned none, of no card at all: a bot that may not read the history
 * gets an empty list.
 */
export function missingCards<T extends { readonly messageId: string }>(
  cards: readonly T[],
  returned: readonly string[],
  asked: number,
): T[] {
  const [first, ...rest] = returned.map(BigInt);
  if (first === undefined) return [];
  const oldest = rest.reduce((least, id) => (id < least ? id : least), first);
  const all = returned.length < asked;
  const there = new Set(returned);
  return cards.filter(
    ({ messageId }) => !there.has(messageId) && (all || BigInt(messageId) > oldest),
  );
}
