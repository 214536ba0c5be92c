import type { Caller } from '#debate/core/caller.ts';
import type { Debate } from '#debate/core/debate.ts';
import type { WithClock, WithPublisher, WithTransactions } from '#debate/core/ports.ts';
import type { WithPseudonyms } from '#debate/core/pseudonyms.ts';
import { NoSuchEvidenceError } from '#debate/evidence/errors.ts';
import type { EvidenceTransaction } from '#debate/evidence/evidence-transaction.ts';
import { refreshCard } from '#debate/posts/card-posts.ts';
import type { PostTransaction } from '#debate/posts/outbox-port.ts';
import { NothingToChangeError } from './errors.ts';
import type { ModerationTransaction, WaitingItem, WithReviews } from './review-port.ts';

/** Items on one page of the queue: each is shown nearly whole. */
const QUEUE_PAGE = 3;

/** What waits for a moderator's look, the newest first. */
export type ReviewQueue = {
  readonly items: readonly WaitingItem[];
  readonly total: number;
  /** From 0; a page past the end shows the last one. */
  readonly page: number;
  readonly pages: number;
};

export async function readQueue(
  { store }: WithReviews,
  debate: Debate,
  asked: number,
): Promise<ReviewQueue> {
  const read = (page: number) => store.reviews.waiting(debate.id, page * QUEUE_PAGE, QUEUE_PAGE);
  const first = await read(asked);
  const pages = Math.max(1, Math.ceil(first.total / QUEUE_PAGE));
  const page = Math.min(asked, pages - 1);
  return { ...(page === asked ? first : await read(page)), page, pages };
}

/** Told to the author in place of what hid the item. */
const KEPT_HIDDEN =
  'Its card was deleted in the channel, and a moderator who looked at it keeps it hidden.';

/**
 * Leaves an item as it is after a look at it: hidden, or shown. It leaves the queue, what was done
 * is logged, and the author of a hidden one is told. One that was flagged as addressed to graders
 * is held no longer once it is left shown. The caller was admitted as a moderator.
 */
export async function leaveEvidence(
  {
    store,
    clock,
    pseudonyms,
    publisher,
  }: WithTransactions<EvidenceTransaction & ModerationTransaction & PostTransaction> &
    WithClock &
    WithPseudonyms &
    WithPublisher,
  debate: Debate,
  caller: Caller,
  { number, as }: { number: number; as: 'hidden' | 'shown' },
): Promise<void> {
  const byKey = pseudonyms.author(caller.userId);
  const at = clock.now();
  await store.inDebate(debate.id, async (tx) => {
    const item = await tx.find(number);
    if (item === null || item.erasedAt !== null) throw new NoSuchEvidenceError(number);
    if (as === 'hidden') {
      if (item.hiddenAt === null) {
        throw new NothingToChangeError(
          `#${number} is not hidden by now. /evidence id:${number} shows it.`,
        );
      }
      await tx.hide(number, KEPT_HIDDEN, item.hiddenAt);
    } else if (item.hiddenAt !== null) {
      throw new NothingToChangeError(`#${number} is hidden by now. /moderate restore shows it.`);
    }
    const action = as === 'hidden' ? 'keep' : 'pass';
    await tx.logModeration({ number, action, reason: '', byKey, at });
    if (as === 'hidden' || !item.addressed) return;
    await tx.clearFlag(number);
    await refreshCard(tx, item);
  });
  publisher.wake();
  publisher.boardChanged(debate.id);
}
