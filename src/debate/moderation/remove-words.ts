import type { Caller } from '#debate/core/caller.ts';
import type { Debate } from '#debate/core/debate.ts';
import type { WithClock, WithTransactions } from '#debate/core/ports.ts';
import type { WithPseudonyms } from '#debate/core/pseudonyms.ts';
import { type PagePlace, readPage } from '#debate/core/read-page.ts';
import { truncate } from '#debate/core/rules/cut.ts';
import { cleanCharacters } from '#debate/core/rules/text.ts';
import type { WithEvidence } from '#debate/evidence/evidence-port.ts';
import type { EvidenceTransaction } from '#debate/evidence/evidence-transaction.ts';
import { actingRole } from '#debate/log/acting-role.ts';
import type { LogTransaction } from '#debate/log/log-port.ts';
import type { AddedWords, WithAddedWords, WordsTransaction } from './added-words-port.ts';
import { ChangedWordsError, DoneAlreadyError, OwnWordsError } from './errors.ts';
import { REASON_LENGTH } from './moderate-evidence.ts';
import { moderatedItem, readModerated } from './moderated-item.ts';

/** Words on one page: each is shown in full. */
const WORDS_PAGE = 2;

/** One page of what members added to an item. */
export type AddedWordsPage = PagePlace & {
  readonly number: number;
  readonly words: readonly AddedWords[];
};

/** Throws NoSuchEvidenceError. The route has checked that the caller is a moderator. */
export async function readAddedWords(
  ports: WithAddedWords & WithEvidence,
  debate: Debate,
  number: number,
  asked: number,
): Promise<AddedWordsPage> {
  await readModerated(ports, debate, number);
  const page = await readPage(WORDS_PAGE, asked, (offset, size) =>
    ports.store.addedWords.page(debate.id, number, offset, size),
  );
  return { ...page, number };
}

type Removing = WithTransactions<
  WordsTransaction & LogTransaction & Pick<EvidenceTransaction, 'find'>
> &
  WithClock &
  WithPseudonyms;

/**
 * Hides words that a member added to an item or, without a reason, shows them again. The mark or
 * credit that they belong to still counts: removing words must not change any number. Their author
 * is told the reason, and the action is logged. The route has checked that the caller is a
 * moderator; nobody decides about their own item or their own words.
 */
export async function removeWords(
  { store, clock, pseudonyms }: Removing,
  debate: Debate,
  caller: Caller,
  { number, key, reason }: { number: number; key: string; reason: string | null },
): Promise<void> {
  const why = truncate(cleanCharacters(reason ?? ''), REASON_LENGTH);
  const byKey = pseudonyms.author(caller.userId);
  const at = clock.now();
  await store.inDebate(debate.id, async (tx) => {
    await moderatedItem(tx, number, byKey);
    const found = await tx.findWords(number, key);
    if (found === null) throw new ChangedWordsError(number);
    const { memberKey, removedFor } = found;
    if (memberKey === byKey) throw new OwnWordsError();
    if ((removedFor === null) === (reason === null)) throw new DoneAlreadyError();
    if (reason === null) await tx.returnWords(number, key);
    else await tx.removeWords({ number, key, memberKey, reason: why, at });
    const action = reason === null ? 'return-words' : 'remove-words';
    const by = { byKey, byRole: actingRole(caller), at };
    await tx.logModeration({ number, memberKey, action, reason: why, ...by });
  });
}
