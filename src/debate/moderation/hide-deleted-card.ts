import type { WithClock, WithTransactions } from '#debate/core/ports.ts';
import type { EvidenceTransaction } from '#debate/evidence/evidence-transaction.ts';
import { refreshCard } from '#debate/posts/card-posts.ts';
import type { PostTransaction } from '#debate/posts/outbox-port.ts';
import type { ModerationTransaction } from './review-port.ts';

/** What hides and restores items, together with the posts that follow. */
export type HidingTransaction = EvidenceTransaction & ModerationTransaction & PostTransaction;

/** Told to the author, and stored with the item. */
const CARD_DELETED =
  'Its card was deleted in the channel; a moderator can restore it with /moderate restore.';

/** Logged as the actor: Discord does not say which moderator it was. */
export const BY_DELETED_CARD = 'card-deleted';

/**
 * Hides an item whose card was deleted in the channel, until a moderator has reviewed it: whoever
 * may delete the bot's messages may hide items. Does nothing if the item is already hidden, erased
 * or missing. Returns whether it was hidden now.
 */
export async function hideDeletedCard(
  { store, clock }: WithTransactions<HidingTransaction> & WithClock,
  debateId: string,
  number: number,
): Promise<boolean> {
  const at = clock.now();
  return await store.inDebate(debateId, async (tx) => {
    const item = await tx.find(number);
    if (item === null || item.erasedAt !== null || item.hiddenAt !== null) return false;
    await tx.hide(number, CARD_DELETED, at);
    await tx.logModeration({
      number,
      action: 'hide',
      reason: CARD_DELETED,
      byKey: BY_DELETED_CARD,
      byRole: 'unknown',
      at,
    });
    await refreshCard(tx, item);
    await tx.refreshSummaries();
    return true;
  });
}
