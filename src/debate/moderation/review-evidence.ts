import type { Caller } from '#debate/core/caller.ts';
import type { Debate } from '#debate/core/debate.ts';
import type { WithClock, WithPublisher, WithTransactions } from '#debate/core/ports.ts';
import type { WithPseudonyms } from '#debate/core/pseudonyms.ts';
import { type PagePlace, readPage } from '#debate/core/read-page.ts';
import { truncate } from '#debate/core/rules/cut.ts';
import { cleanCharacters } from '#debate/core/rules/text.ts';
import type { Evidence } from '#debate/evidence/evidence.ts';
import type { EvidenceTransaction } from '#debate/evidence/evidence-transaction.ts';
import { actingRole } from '#debate/log/acting-role.ts';
import { refreshCard } from '#debate/posts/card-posts.ts';
import type { PostTransaction } from '#debate/posts/outbox-port.ts';
import type { ReportTransaction } from '#debate/reports/report-port.ts';
import type { WordsTransaction } from './added-words-port.ts';
import { DoneAlreadyError, NothingToChangeError } from './errors.ts';
import { REASON_LENGTH } from './moderate-evidence.ts';
import { moderatedItem, type Seen } from './moderated-item.ts';
import type { ModerationTransaction, WaitingItem, WithReviews } from './review-port.ts';

/** Items on one page of the queue: each is shown almost in full. */
const QUEUE_PAGE = 3;

/** What is waiting for a moderator's review, newest first. */
export type ReviewQueue = PagePlace & {
  readonly items: readonly WaitingItem[];
  readonly total: number;
  /** Everything shown was there by this time. */
  readonly seenAt: Date;
};

export async function readQueue(
  { store, clock }: WithReviews & WithClock,
  debate: Debate,
  asked: number,
): Promise<ReviewQueue> {
  const seenAt = clock.now();
  const page = await readPage(QUEUE_PAGE, asked, (offset, size) =>
    store.reviews.waiting(debate.id, offset, size),
  );
  return { ...page, seenAt };
}

/** Told to the author, replacing the reason that the item was hidden for. */
const KEPT_HIDDEN =
  'Its card was deleted in the channel, and a moderator who looked at it keeps it hidden.';

/** The same if the author has answered; the reason that they answered is quoted. */
function keptThough(reason: string | null): string {
  const why = reason === null || reason === '' ? '' : ` The reason was: ${reason}`;
  return `A moderator has read your answer and keeps it hidden.${why}`;
}

/** What a review of an item writes. */
type LookingTransaction = EvidenceTransaction &
  ModerationTransaction &
  PostTransaction &
  Pick<WordsTransaction, 'clearWords'> &
  Pick<ReportTransaction, 'setReview' | 'isWaiting'>;

/**
 * Closes the review of an item and leaves it as it is, hidden or shown. It leaves the queue, the
 * decision is logged with the reason, and the author of a hidden item is told. An item left shown
 * is no longer held, whether it was flagged as addressed to graders or reported; later reports put
 * it back into the queue only for words added below it after this. The route has checked that the
 * caller is a moderator; nobody reviews their own item.
 */
export async function leaveEvidence(
  {
    store,
    clock,
    pseudonyms,
    publisher,
  }: WithTransactions<LookingTransaction> & WithClock & WithPseudonyms & WithPublisher,
  debate: Debate,
  caller: Caller,
  {
    number,
    as,
    reason = '',
    ...seen
  }: Partial<Seen> & { number: number; as: 'hidden' | 'shown'; reason?: string },
): Promise<void> {
  const why = truncate(cleanCharacters(reason), REASON_LENGTH);
  const byKey = pseudonyms.author(caller.userId);
  const at = clock.now();
  await store.inDebate(debate.id, async (tx) => {
    const item = await moderatedItem(tx, number, byKey, seen.revision);
    const action = as === 'hidden' ? 'keep' : 'pass';
    if (as === 'hidden') await keepHidden(tx, item);
    else {
      await leaveShown(tx, item);
      await tx.clearWords(number, seen.seenAt ?? at);
    }
    await tx.logModeration({ number, action, reason: why, byKey, byRole: actingRole(caller), at });
  });
  publisher.wake();
  publisher.boardChanged(debate.id);
}

async function keepHidden(
  tx: LookingTransaction,
  { number, withdrawnAt, hiddenAt, hiddenReason, hideAnswer }: Evidence,
): Promise<void> {
  if (hiddenAt === null) {
    throw new NothingToChangeError(
      `#${number} is no longer hidden. /evidence id:${number} shows it.`,
    );
  }
  // Of two who press at once the second would answer the author again, quoting the first.
  if (withdrawnAt === null && !(await tx.isWaiting(number))) throw new DoneAlreadyError();
  const why = hideAnswer === null ? KEPT_HIDDEN : keptThough(hiddenReason);
  await tx.hide(number, why, hiddenAt);
}

async function leaveShown(tx: LookingTransaction, item: Evidence): Promise<void> {
  const { number, hiddenAt, addressed, reviewSince } = item;
  if (hiddenAt !== null) {
    throw new NothingToChangeError(
      `#${number} has been hidden since. To show it again: /moderate restore id:${number}`,
    );
  }
  if (addressed) await tx.clearFlag(number);
  if (reviewSince !== null) await tx.setReview(number, null);
  if (addressed || reviewSince !== null) await refreshCard(tx, item);
  if (reviewSince !== null) await tx.refreshSummaries();
}
