import type { Debate } from '#debate/core/debate.ts';
import type { PostTransaction } from './outbox-port.ts';
import type { PostIdentity } from './post-identity.ts';

/** Cards posted within any hour; further items go into one list per hour. */
const CARDS_PER_HOUR = 3;

const HOUR_MS = 60 * 60 * 1000;

/** The fields of an item that determine where it is shown. */
export type PostedItem = {
  readonly number: number;
  readonly filedAt: Date;
  /** The item that it answers; null if it is evidence on a claim. */
  readonly target: number | null;
};

/**
 * Puts the item's card into the outbox, or the hour's list if three cards were posted within the
 * last hour.
 */
export async function wantCard(
  tx: PostTransaction,
  { channelId }: Pick<Debate, 'channelId'>,
  number: number,
  at: Date,
): Promise<void> {
  const anHourAgo = new Date(at.getTime() - HOUR_MS);
  const fits = (await tx.postsSince('card', anHourAgo)) < CARDS_PER_HOUR;
  const post: PostIdentity = fits ? { kind: 'card', number } : listAt(at);
  await tx.wantPost(post, channelId, at);
}

/**
 * Requests a refresh of every post that shows this item: its card, the list of its hour, the card
 * it answers.
 */
export async function refreshCard(tx: PostTransaction, item: PostedItem): Promise<void> {
  for (const post of postsShowing(item)) await tx.refreshPost(post);
}

/** Every post that may show this item: its card, the list of its hour, the card it answers. */
export function postsShowing({ number, filedAt, target }: PostedItem): PostIdentity[] {
  const own: PostIdentity[] = [{ kind: 'card', number }, listAt(filedAt)];
  return target === null ? own : [...own, { kind: 'card', number: target }];
}

/** The list for the hour of `at`: items filed in it that have no card. */
function listAt(at: Date): PostIdentity {
  return { kind: 'list', hour: new Date(Math.floor(at.getTime() / HOUR_MS) * HOUR_MS) };
}
