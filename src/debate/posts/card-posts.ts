import type { Debate } from '#debate/core/debate.ts';
import type { PostTransaction } from './outbox-port.ts';
import type { PostIdentity } from './post-identity.ts';

/** Cards that may be posted within any hour; what comes on top goes into one list an hour. */
const CARDS_PER_HOUR = 3;

const HOUR_MS = 60 * 60 * 1000;

/** What of an item says where it is shown. */
export type PostedItem = {
  readonly number: number;
  readonly filedAt: Date;
  /** The item that it answers; null for evidence on a claim. */
  readonly target: number | null;
};

/** Puts the item's card into the outbox, or the hour's list once three cards are out. */
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

/** Shows anew whatever shows this item: its card, the list of its hour, the card it answers. */
export async function refreshCard(tx: PostTransaction, item: PostedItem): Promise<void> {
  for (const post of postsShowing(item)) await tx.refreshPost(post);
}

/** Every post that may show this item: its card, the list of its hour, the card it answers. */
export function postsShowing({ number, filedAt, target }: PostedItem): PostIdentity[] {
  const own: PostIdentity[] = [{ kind: 'card', number }, listAt(filedAt)];
  return target === null ? own : [...own, { kind: 'card', number: target }];
}

/** The list of the hour of a moment: what was filed in it and has no card. */
function listAt(at: Date): PostIdentity {
  return { kind: 'list', hour: new Date(Math.floor(at.getTime() / HOUR_MS) * HOUR_MS) };
}
