import type { Caller } from '#debate/core/caller.ts';
import type { Debate } from '#debate/core/debate.ts';
import type { WithClock, WithPublisher, WithTransactions } from '#debate/core/ports.ts';
import type { WithPseudonyms } from '#debate/core/pseudonyms.ts';
import type { LimitTransaction } from '#debate/limits/limit-port.ts';
import { refreshCard } from '#debate/posts/card-posts.ts';
import type { PostTransaction } from '#debate/posts/outbox-port.ts';
import { filingLimits } from './daily-limit.ts';
import type { EvidenceTransaction } from './evidence-transaction.ts';
import { ownStanding } from './own-item.ts';

/**
 * Concedes one's own item, or takes the concession back. A conceded item stays readable but has no
 * weight. Taking a concession back counts as an edit of the item; otherwise an author could toggle
 * it without limit, changing what everybody reads each time; nobody does it while they are frozen.
 * Throws the matching refusal.
 */
export async function concedeEvidence(
  {
    store,
    clock,
    pseudonyms,
    publisher,
  }: WithTransactions<EvidenceTransaction & PostTransaction & LimitTransaction> &
    WithClock &
    WithPseudonyms &
    WithPublisher,
  debate: Debate,
  caller: Caller,
  { number, conceded }: { number: number; conceded: boolean },
): Promise<void> {
  const authorKey = pseudonyms.author(caller.userId);
  const now = clock.now();
  const limits = filingLimits(pseudonyms, debate, { authorKey, now });
  await store.inDebate(debate.id, async (tx) => {
    const item = await ownStanding(tx, number, authorKey);
    if ((item.concededAt !== null) === conceded) return;
    if (!conceded) {
      await limits.requireUnfrozen(tx);
      await limits.countEdit(tx, number);
    }
    await tx.concede(number, conceded ? now : null);
    await refreshCard(tx, item);
  });
  publisher.wake();
  publisher.boardChanged(debate.id);
}
