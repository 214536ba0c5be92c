import type { Caller } from '#debate/core/caller.ts';
import type { Debate } from '#debate/core/debate.ts';
import type { WithClock, WithPublisher, WithTransactions } from '#debate/core/ports.ts';
import type { WithPseudonyms } from '#debate/core/pseudonyms.ts';
import type { LimitTransaction } from '#debate/limits/limit-port.ts';
import { refreshCard } from '#debate/posts/card-posts.ts';
import type { PostTransaction } from '#debate/posts/outbox-port.ts';
import { filingLimits } from './daily-limit.ts';
import {
  AlreadyWithdrawnError,
  ErasedEvidenceError,
  NoSuchEvidenceError,
  NotWithdrawnError,
  UndoHiddenError,
  UndoTooLateError,
} from './errors.ts';
import type { Evidence } from './evidence.ts';
import type { EvidenceTransaction } from './evidence-transaction.ts';
import { requireAuthor, requireItem } from './own-item.ts';

type Withdrawing = WithTransactions<EvidenceTransaction & PostTransaction & LimitTransaction> &
  WithClock &
  WithPseudonyms &
  WithPublisher;

/** How long a withdrawal can be undone. */
const UNDO_MS = 10 * 60 * 1000;

/** Until when the item's withdrawal can be undone; null if it cannot be. */
export function undoableUntil(
  { withdrawnAt, hiddenAt, erasedAt }: Pick<Evidence, 'withdrawnAt' | 'hiddenAt' | 'erasedAt'>,
  now: Date,
): Date | null {
  if (withdrawnAt === null || hiddenAt !== null || erasedAt !== null) return null;
  const until = new Date(withdrawnAt.getTime() + UNDO_MS);
  return now < until ? until : null;
}

/** Withdraws one's own item: it leaves tally and lists; its number stays as a tombstone. */
export async function withdrawEvidence(
  { store, clock, pseudonyms, publisher }: Withdrawing,
  debate: Debate,
  caller: Caller,
  number: number,
): Promise<void> {
  const authorKey = pseudonyms.author(caller.userId);
  await store.inDebate(debate.id, async (tx) => {
    const item = requireItem(await tx.find(number), number);
    requireAuthor(item, authorKey);
    if (item.withdrawnAt !== null) throw new AlreadyWithdrawnError(number);
    await tx.withdraw(number, clock.now());
    await refreshCard(tx, item);
    await tx.refreshSummaries();
  });
  publisher.wake();
  publisher.boardChanged(debate.id);
}

/**
 * Undoes the withdrawal of one's own item, which stands again unchanged without a new filing. This
 * is possible for ten minutes and counts towards the limit of edits, since every change redraws the
 * summaries. Nobody brings anything back while they are frozen. Throws the matching refusal.
 */
export async function undoWithdrawal(
  { store, clock, pseudonyms, publisher }: Withdrawing,
  debate: Debate,
  caller: Caller,
  number: number,
): Promise<void> {
  const authorKey = pseudonyms.author(caller.userId);
  const now = clock.now();
  const limits = filingLimits(pseudonyms, debate, { authorKey, now });
  await store.inDebate(debate.id, async (tx) => {
    const item = await tx.find(number);
    if (item === null) throw new NoSuchEvidenceError(number);
    requireUndoable(item, authorKey, now);
    await limits.requireUnfrozen(tx);
    await limits.countEdit(tx, number);
    await tx.withdraw(number, null);
    await refreshCard(tx, item);
    await tx.refreshSummaries();
  });
  publisher.wake();
  publisher.boardChanged(debate.id);
}

function requireUndoable(item: Evidence, authorKey: string, now: Date): void {
  const { number } = item;
  // An erased item no longer has an author.
  if (item.erasedAt !== null) throw new ErasedEvidenceError(number);
  requireAuthor(item, authorKey);
  if (item.withdrawnAt === null) throw new NotWithdrawnError(number);
  if (item.hiddenAt !== null) throw new UndoHiddenError(number);
  if (undoableUntil(item, now) === null) throw new UndoTooLateError(number);
}
