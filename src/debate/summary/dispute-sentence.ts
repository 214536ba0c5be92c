import type { Caller } from '#debate/core/caller.ts';
import type { Debate } from '#debate/core/debate.ts';
import type { WithClock, WithPublisher, WithTransactions } from '#debate/core/ports.ts';
import type { WithPseudonyms } from '#debate/core/pseudonyms.ts';
import type { EvidenceTransaction } from '#debate/evidence/evidence-transaction.ts';
import { ownStanding } from '#debate/evidence/own-item.ts';
import type { PostTransaction } from '#debate/posts/outbox-port.ts';
import { SentenceGoneError } from './errors.ts';
import type { CitingSentence, WithSentences } from './sentence-port.ts';
import type { SummaryTransaction } from './summary-transaction.ts';

/** A model's sentence about an item, for the item's author. */
export type OwnSentence = CitingSentence & { readonly isDisputed: boolean };

/** The model's sentences about an item in summaries, newest first. */
export async function sentencesAbout(
  { store }: WithSentences,
  debateId: string,
  number: number,
): Promise<OwnSentence[]> {
  const citing = await store.sentences.citing(debateId, number);
  const disputes = await store.sentences.disputes(
    debateId,
    citing.map(({ key }) => key),
  );
  return citing.map((sentence) => ({
    ...sentence,
    isDisputed: disputes.some((one) => one.sentence === sentence.key && one.number === number),
  }));
}

/**
 * Records the author's statement that a sentence misrepresents their item: it is struck through
 * wherever it appears, in summaries of any age, and no number changes. Disputing it again has no
 * effect. Throws NoSuchEvidenceError, NotYoursError, NotStandingError, and SentenceGoneError if no
 * summary has such a sentence about the item.
 */
export async function disputeSentence(
  {
    store,
    clock,
    pseudonyms,
    publisher,
  }: WithSentences &
    WithTransactions<EvidenceTransaction & SummaryTransaction & PostTransaction> &
    WithClock &
    WithPseudonyms &
    WithPublisher,
  debate: Debate,
  caller: Caller,
  { number, sentence }: { readonly number: number; readonly sentence: string },
): Promise<void> {
  const authorKey = pseudonyms.author(caller.userId);
  const citing = await store.sentences.citing(debate.id, number);
  await store.inDebate(debate.id, async (tx) => {
    await ownStanding(tx, number, authorKey);
    if (!citing.some(({ key }) => key === sentence)) throw new SentenceGoneError(number);
    const isNew = await tx.disputeSentence({ sentence, number, at: clock.now() });
    if (isNew) await tx.refreshSummaries();
  });
  publisher.wake();
}
