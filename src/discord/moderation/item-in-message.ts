import { parseCustomId } from '#discord/parts/custom-id.ts';

/** The number of the item that a card shows, read from its buttons; null for other messages. */
export function findItemInMessage(debateId: string, customIds: readonly string[]): number | null {
  for (const id of customIds) {
    const parsed = parseCustomId(id);
    const number = Number(parsed.args[0]);
    const isCard = parsed.route === 'evidence:show' && parsed.debateId === debateId;
    if (isCard && Number.isSafeInteger(number)) return number;
  }
  return null;
}
