import type { Caller } from '#debate/core/caller.ts';
import type { Debate } from '#debate/core/debate.ts';
import type { WithClock, WithPublisher, WithTransactions } from '#debate/core/ports.ts';
import type { WithPseudonyms } from '#debate/core/pseudonyms.ts';
import { refreshCard } from '#debate/posts/card-posts.ts';
import type { PostTransaction } from '#debate/posts/outbox-port.ts';
import { AlreadyWithdrawnError, NoSuchEvidenceError } from './errors.ts';
import type { EvidenceTransaction } from './evidence-transaction.ts';
import { requireAuthor } from './own-item.ts';

/** Takes one's own item back: it leaves tally and lists; its number stays as a tombstone. */
export async function withdrawEvidence(
  {
    store,
    clock,
    pseudonyms,
    publisher,
  }: WithTransactions<EvidenceTransaction & PostTransaction> &
    WithClock &
    WithPseudonyms &
    WithPublisher,
  debate: Debate,
  caller: Caller,
  number: number,
): Promise<void> {
  const authorKey = pseudonyms.author(caller.userId);
  await store.inDebate(debate.id, async (tx) => {
    const item = await tx.find(number);
    if (item === null || item.erasedAt !== null) throw new NoSuchEvidenceError(number);
    requireAuthor(item, authorKey);
    if (item.withdrawnAt !== null) throw new AlreadyWithdrawnError(number);
    await tx.withdraw(number, clock.now());
    await refreshCard(tx, item);
    await tx.refreshSummaries();
  });
  publisher.wake();
  publisher.boardChanged(debate.id);
}
