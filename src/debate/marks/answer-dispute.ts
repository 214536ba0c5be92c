import type { Caller } from '#debate/core/caller.ts';
import type { Debate } from '#debate/core/debate.ts';
import type { WithTransactions } from '#debate/core/ports.ts';
import { truncate } from '#debate/core/rules/cut.ts';
import { cleanCharacters } from '#debate/core/rules/text.ts';
import type { EvidenceTransaction } from '#debate/evidence/evidence-transaction.ts';
import { ownStanding } from '#debate/evidence/own-item.ts';
import { requireUnfrozen, type WithFreezes } from '#debate/limits/require-unfrozen.ts';
import { NothingToAnswerError } from './mark-errors.ts';
import type { WithMarks } from './mark-port.ts';

/** Longest answer to the members who dispute a source, in characters. */
export const ANSWER_LENGTH = 500;

/**
 * The author's answer about a disputed source; shown with the disputes. Without anything to read it
 * takes an earlier one back.
 */
export async function answerDispute(
  ports: WithMarks & WithTransactions<EvidenceTransaction> & WithFreezes,
  debate: Debate,
  caller: Caller,
  { number, answer }: { number: number; answer: string },
): Promise<void> {
  const { store, pseudonyms, clock } = ports;
  await requireUnfrozen(ports, debate, caller);
  const authorKey = pseudonyms.author(caller.userId);
  const counts = (await store.marks.counts(debate.id, [number])).get(number);
  if (counts === undefined || counts.dispute + counts.held === 0) {
    throw new NothingToAnswerError(number);
  }
  await store.inDebate(debate.id, async (tx) => {
    await ownStanding(tx, number, authorKey);
    const words = truncate(cleanCharacters(answer), ANSWER_LENGTH);
    await tx.answerDispute(number, words === '' ? null : words, clock.now());
  });
}
