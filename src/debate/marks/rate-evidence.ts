import type { Caller } from '#debate/core/caller.ts';
import type { Debate } from '#debate/core/debate.ts';
import { cleanCharacters } from '#debate/core/rules/text.ts';
import { NoSuchEvidenceError, NotStandingError, OwnItemError } from '#debate/evidence/errors.ts';
import type { Ports } from '#debate/ports.ts';
import { postsShowing } from '#debate/posts/card-posts.ts';
import { kindOfMark, type Mark } from './mark.ts';
import { NoSourceToCheckError, QuoteTooShortError } from './mark-errors.ts';
import type { RateResult } from './rating-port.ts';

/** A dispute quotes at least so many characters of what the source does say. */
export const QUOTE_LENGTH = { min: 20, max: 500 };

/**
 * Sets the caller's mark of its kind on an item, or takes it back when the same is given again.
 * Strength and tally follow at the next reading; no lock is taken and no model is asked.
 */
export async function rateEvidence(
  { store, clock, pseudonyms, publisher }: Ports,
  debate: Debate,
  caller: Caller,
  { number, value, quote }: { number: number; value: Mark; quote?: string },
): Promise<'set' | 'taken-back'> {
  const raterKey = pseudonyms.author(caller.userId);
  const at = clock.now();
  const kept = value === 'disputed' ? readQuote(quote ?? '') : null;
  const before = await store.ratings.of(debate.id, number, raterKey);
  const isTakenBack = value !== 'disputed' && before.includes(value);
  if (isTakenBack) {
    await store.ratings.takeBack(debate.id, number, raterKey, kindOfMark(value));
  } else {
    const mark = { debateId: debate.id, number, raterKey, value, quote: kept, at };
    requireSet(await store.ratings.rate(mark), number);
    await store.members.notice(debate.id, raterKey, at);
  }
  const item = await store.evidence.find(debate.id, number);
  for (const post of item === null ? [] : postsShowing(item)) {
    await store.posts.refresh(debate.id, post);
  }
  publisher.wake();
  if (kindOfMark(value) === 'source') publisher.boardChanged(debate.id);
  return isTakenBack ? 'taken-back' : 'set';
}

function readQuote(raw: string): string {
  const quote = cleanCharacters(raw).slice(0, QUOTE_LENGTH.max);
  if ([...quote].length < QUOTE_LENGTH.min) throw new QuoteTooShortError(QUOTE_LENGTH.min);
  return quote;
}

function requireSet(result: RateResult, number: number): void {
  if (result.kind !== 'refused') return;
  switch (result.why) {
    case 'absent':
      throw new NoSuchEvidenceError(number);
    case 'gone':
      throw new NotStandingError(number);
    case 'own':
      throw new OwnItemError(number);
    case 'no-source':
      throw new NoSourceToCheckError(number);
  }
}
