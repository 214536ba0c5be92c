import type { Debate } from '#debate/core/debate.ts';
import type { Evidence } from '#debate/evidence/evidence.ts';
import type { PostStore, PostTransaction } from './outbox-port.ts';

/** Cards that may be posted within any hour; what comes on top goes into one list an hour. */
export const CARDS_PER_HOUR = 3;

const HOUR_MS = 60 * 60 * 1000;

/** Puts the item's card into the outbox, or the hour's list once three cards are out. */
export async function wantCard(
  tx: PostTransaction,
  debate: Debate,
  number: number,
  at: Date,
): Promise<void> {
  const { channelId } = debate;
  const anHourAgo = new Date(at.getTime() - HOUR_MS);
  const fits = (await tx.postsSince('card', anHourAgo)) < CARDS_PER_HOUR;
  const post = fits
    ? ({ key: cardKey(number), kind: 'card' } as const)
    : ({ key: listKey(at), kind: 'list' } as const);
  await tx.wantPost({ ...post, channelId, at });
}

/** Shows anew whatever shows this item: its card, the list of its hour, the card it answers. */
export async function refreshCard(
  tx: PostTransaction,
  item: Pick<Evidence, 'number' | 'filedAt' | 'target'>,
) {
  for (const key of postKeys(item)) await tx.refreshPost(key);
}

/** Every post that may show this item: its card, the list of its hour, the card it answers. */
export function postKeys(item: Pick<Evidence, 'number' | 'filedAt' | 'target'>): string[] {
  const keys = [cardKey(item.number), listKey(item.filedAt)];
  return item.target === null ? keys : [...keys, cardKey(item.target)];
}

export function cardKey(number: number): string {
  return `card:${number}`;
}

/** The list of the hour of the clock, such as list:2026-11-23T21. */
function listKey(at: Date): string {
  return `list:${at.toISOString().slice(0, 13)}`;
}

/** The item that a card's key names. */
export function cardNumber(key: string): number {
  return Number(key.slice('card:'.length));
}

/** The items of the list with this key: those of its hour that have no card. */
export async function readList(
  posts: PostStore,
  debateId: string,
  key: string,
): Promise<Evidence[]> {
  const start = new Date(`${key.slice('list:'.length)}:00:00.000Z`);
  return await posts.uncarded(debateId, start, new Date(start.getTime() + HOUR_MS));
}
