import type { WithVotes } from '#debate/ballot/vote-port.ts';
import type { Caller } from '#debate/core/caller.ts';
import type { Debate } from '#debate/core/debate.ts';
import type { WithNotices } from '#debate/core/notice-port.ts';
import { truncate } from '#debate/core/rules/cut.ts';
import { cleanCharacters } from '#debate/core/rules/text.ts';
import { NotStandingError, OwnItemError } from '#debate/evidence/errors.ts';
import { isStanding } from '#debate/evidence/evidence.ts';
import type { WithEvidence } from '#debate/evidence/evidence-port.ts';
import { requireShown } from '#debate/evidence/own-item.ts';
import { requireUnfrozen, type WithFreezes } from '#debate/limits/require-unfrozen.ts';
import type { WithCredits } from './credit-port.ts';
import { AlreadyCreditedError, NoChangedVoteError, WhyTooShortError } from './mark-errors.ts';

/** Length of the text about what changed the member's mind. */
export const WHY_LENGTH = { min: 50, max: 500 };

type Crediting = WithEvidence & WithVotes & WithFreezes;

/**
 * Throws the refusal if the caller cannot credit this item. Checked before the form opens, so that
 * nobody writes for nothing, and again when it is submitted.
 */
export async function requireCreditable(
  ports: Crediting,
  debate: Debate,
  caller: Caller,
  number: number,
): Promise<void> {
  const { store, pseudonyms } = ports;
  await requireUnfrozen(ports, debate, caller);
  const item = requireShown(await store.evidence.find(debate.id, number), number);
  if (item.authorKey === pseudonyms.author(caller.userId)) throw new OwnItemError(number);
  if (!isStanding(item)) throw new NotStandingError(number);
  const voterKey = pseudonyms.voter(caller.userId);
  if (!(await store.votes.hasChanged(debate.id, item.claim, voterKey))) {
    throw new NoChangedVoteError(item.claim);
  }
}

/**
 * Credits an item for a vote that the caller really changed, once per item. Only the fact and the
 * text are stored, under the caller's pseudonym as an author: not the vote.
 */
export async function creditEvidence(
  { store, clock, pseudonyms }: Crediting & WithCredits & WithNotices,
  debate: Debate,
  caller: Caller,
  { number, why }: { number: number; why: string },
): Promise<void> {
  await requireCreditable({ store, clock, pseudonyms }, debate, caller, number);
  const memberKey = pseudonyms.author(caller.userId);
  const words = truncate(cleanCharacters(why), WHY_LENGTH.max);
  const debateId = debate.id;
  if ([...words].length < WHY_LENGTH.min) {
    throw new WhyTooShortError(debateId, number, WHY_LENGTH.min);
  }
  const at = clock.now();
  const given = await store.credits.give({ debateId, number, memberKey, why: words, at });
  if (given === 'gone') {
    // It was standing a moment ago: check again to find out why it no longer is.
    await requireCreditable({ store, clock, pseudonyms }, debate, caller, number);
    throw new NotStandingError(number);
  }
  if (given === 'before') throw new AlreadyCreditedError(number);
  await store.members.notice(debateId, memberKey, at);
}
