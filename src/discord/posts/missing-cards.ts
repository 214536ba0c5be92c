/**
 * The cards that somebody deleted: Discord did not return them among the newest `asked` messages.
 * If it returned as many as requested, nothing is known about cards older than the oldest of these;
 * if it returned none, nothing is known about any card: a bot that may not read the history gets an
 * empty list.
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
