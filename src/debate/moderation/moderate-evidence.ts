import type { Caller } from '#debate/core/caller.ts';
import type { Debate } from '#debate/core/debate.ts';
import type { WithClock, WithPublisher, WithTransactions } from '#debate/core/ports.ts';
import type { WithPseudonyms } from '#debate/core/pseudonyms.ts';
import { truncate } from '#debate/core/rules/cut.ts';
import { cleanCharacters } from '#debate/core/rules/text.ts';
import { actingRole } from '#debate/log/acting-role.ts';
import { refreshCard } from '#debate/posts/card-posts.ts';
import type { WordsTransaction } from './added-words-port.ts';
import { NothingToChangeError, RewrittenError } from './errors.ts';
import type { HidingTransaction } from './hide-deleted-card.ts';
import { moderatedItem, type Seen } from './moderated-item.ts';

/** Longest reason, in characters. */
export const REASON_LENGTH = 200;

/**
 * Hides an item or restores it. A hidden item leaves tally, lists and summaries; its author is told
 * the reason, and the action is logged. The route has checked that the caller is a moderator;
 * nobody moderates their own item. If it is not known which text the moderator saw, and the author
 * has rewritten the item since it was hidden, it is not restored: no moderator has read the new
 * text.
 */
export async function moderateEvidence(
  {
    store,
    clock,
    pseudonyms,
    publisher,
  }: WithTransactions<HidingTransaction & Pick<WordsTransaction, 'clearWords'>> &
    WithClock &
    WithPseudonyms &
    WithPublisher,
  debate: Debate,
  caller: Caller,
  {
    number,
    action,
    reason,
    ...seen
  }: Partial<Seen> & { number: number; action: 'hide' | 'restore'; reason: string },
): Promise<void> {
  const why = truncate(cleanCharacters(reason), REASON_LENGTH);
  const byKey = pseudonyms.author(caller.userId);
  const at = clock.now();
  await store.inDebate(debate.id, async (tx) => {
    const item = await moderatedItem(tx, number, byKey, seen.revision);
    if (action === 'hide') {
      if (item.hiddenAt !== null) {
        throw new NothingToChangeError(
          `#${number} is hidden already. To show it again: /moderate restore id:${number}`,
        );
      }
      await tx.hide(number, why, at);
    } else {
      if (item.hiddenAt === null) {
        throw new NothingToChangeError(
          `#${number} is not hidden. /evidence id:${number} shows it.`,
        );
      }
      if ((seen.revision ?? null) === null && (await tx.isRewritten(number))) {
        throw new RewrittenError(debate.id, number, item.revision);
      }
      await tx.restore(number);
      await tx.clearWords(number, seen.seenAt ?? at);
      if (item.addressed) await tx.clearFlag(number);
      await tx.repost({ kind: 'card', number }, debate.channelId);
    }
    await tx.logModeration({ number, action, reason: why, byKey, byRole: actingRole(caller), at });
    await refreshCard(tx, item);
    await tx.refreshSummaries();
  });
  publisher.wake();
  publisher.boardChanged(debate.id);
}
