/**
 * The cards that somebody deleted: they are newer than the oldest message that Discord returned,
 * and it did not return them. Of older ones nothing can be said, and nothing at all when no
 * message came: a bot that may not read the history gets an empty list.
 */
export function missingCards<T extends { readonly messageId: string }>(
  cards: readonly T[],
  returned: readonly string[],
): T[] {
  const [first, ...rest] = returned.map(BigInt);
  if (first === undefined) return [];
  const oldest = rest.reduce((least, id) => (id < least ? id : least), first);
  const there = new Set(returned);
  return cards.filter(({ messageId }) => !there.has(messageId) && BigInt(messageId) > oldest);
}
