import type { Caller } from '#debate/core/caller.ts';
import type { Debate } from '#debate/core/debate.ts';
import type { WithClock, WithTransactions } from '#debate/core/ports.ts';
import type { WithPseudonyms } from '#debate/core/pseudonyms.ts';
import { truncate } from '#debate/core/rules/cut.ts';
import { cleanCharacters } from '#debate/core/rules/text.ts';
import { NoSuchEvidenceError } from '#debate/evidence/errors.ts';
import type { Evidence } from '#debate/evidence/evidence.ts';
import type { WithEvidence } from '#debate/evidence/evidence-port.ts';
import type { EvidenceTransaction } from '#debate/evidence/evidence-transaction.ts';
import { requireAuthor } from '#debate/evidence/own-item.ts';
import { AnsweredHidingError, EmptyAnswerError, NotHiddenError } from './errors.ts';
import type { ModerationTransaction } from './review-port.ts';

/** Longest answer to the moderators who hid an item, in characters. */
export const HIDING_ANSWER_LENGTH = 300;

/** Throws unless the caller may answer; also checked before the form is opened. */
export async function requireAnswerable(
  { store, pseudonyms }: WithEvidence & WithPseudonyms,
  debate: Debate,
  caller: Caller,
  number: number,
): Promise<void> {
  const item = await store.evidence.find(debate.id, number);
  answerable(item, number, pseudonyms.author(caller.userId));
}

function answerable(item: Evidence | null, number: number, authorKey: string): void {
  if (item === null || item.erasedAt !== null) throw new NoSuchEvidenceError(number);
  requireAuthor(item, authorKey);
  if (item.hiddenAt === null) throw new NotHiddenError(number);
  if (item.hideAnswer !== null) throw new AnsweredHidingError(number);
}

/**
 * An author's answer to the moderators who hid their item, once each time it is hidden. It puts the
 * item into their queue, and nobody else reads it.
 */
export async function answerHiding(
  {
    store,
    clock,
    pseudonyms,
  }: WithTransactions<EvidenceTransaction & ModerationTransaction> & WithClock & WithPseudonyms,
  debate: Debate,
  caller: Caller,
  { number, answer }: { number: number; answer: string },
): Promise<void> {
  const authorKey = pseudonyms.author(caller.userId);
  const words = truncate(cleanCharacters(answer).trim(), HIDING_ANSWER_LENGTH);
  if (words === '') throw new EmptyAnswerError();
  const at = clock.now();
  await store.inDebate(debate.id, async (tx) => {
    answerable(await tx.find(number), number, authorKey);
    await tx.answerHiding(number, words, at);
  });
}
