import type { Caller } from '#debate/core/caller.ts';
import type { Debate } from '#debate/core/debate.ts';
import type { WithClock, WithPublisher, WithTransactions } from '#debate/core/ports.ts';
import type { WithPseudonyms } from '#debate/core/pseudonyms.ts';
import { requireItem } from '#debate/evidence/own-item.ts';
import { actingRole } from '#debate/log/acting-role.ts';
import { refreshCard } from '#debate/posts/card-posts.ts';
import { NotMovedError, OwnPartingError } from './errors.ts';
import type { JoiningTransaction } from './say-same-source.ts';

/**
 * Undoes a same-source join: the item counts by itself again. Joining these two again is refused
 * until a moderator does it. The route has checked that the caller is a moderator; nobody parts
 * their own item.
 */
export async function partSources(
  {
    store,
    clock,
    pseudonyms,
    publisher,
  }: WithTransactions<JoiningTransaction> & WithClock & WithPseudonyms & WithPublisher,
  debate: Debate,
  caller: Caller,
  number: number,
): Promise<void> {
  const byKey = pseudonyms.author(caller.userId);
  const at = clock.now();
  await store.inDebate(debate.id, async (tx) => {
    const item = requireItem(await tx.find(number), number);
    if (item.authorKey === byKey) throw new OwnPartingError(number);
    const move = await tx.moveOf(number);
    if (move === null) throw new NotMovedError(number);
    await tx.partItem({ ...move, at });
    const reason = `not the same source as #${move.of}`;
    const byRole = actingRole(caller);
    await tx.logModeration({ number, action: 'part', reason, byKey, byRole, at });
    await refreshCard(tx, item);
  });
  publisher.wake();
  publisher.boardChanged(debate.id);
}
