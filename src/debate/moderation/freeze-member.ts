import type { Caller } from '#debate/core/caller.ts';
import type { Debate } from '#debate/core/debate.ts';
import type { WithClock, WithTransactions } from '#debate/core/ports.ts';
import type { WithPseudonyms } from '#debate/core/pseudonyms.ts';
import { truncate } from '#debate/core/rules/cut.ts';
import { cleanCharacters } from '#debate/core/rules/text.ts';
import { freezeKey } from '#debate/limits/limit-key.ts';
import type { LimitTransaction } from '#debate/limits/limit-port.ts';
import { actingRole } from '#debate/log/acting-role.ts';
import { NotFrozenError, OwnFreezeError } from './errors.ts';
import { REASON_LENGTH } from './moderate-evidence.ts';
import type { ModerationTransaction } from './review-port.ts';

type Freezing = WithTransactions<ModerationTransaction & LimitTransaction> &
  WithClock &
  WithPseudonyms;

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Keeps a member from filing and editing for some days; with 0 days they may again. It is logged,
 * and ends by itself; erasing one's data does not end it. Returns until when; null where it was
 * ended. The caller was admitted as a moderator; nobody freezes themselves.
 */
export async function freezeMember(
  { store, clock, pseudonyms }: Freezing,
  debate: Debate,
  caller: Caller,
  { userId, days, reason }: { userId: string; days: number; reason: string },
): Promise<Date | null> {
  if (userId === caller.userId) throw new OwnFreezeError();
  const memberKey = pseudonyms.author(userId);
  const key = freezeKey(pseudonyms, debate.id, memberKey);
  const at = clock.now();
  const until = days === 0 ? null : new Date(at.getTime() + days * DAY_MS);
  const entry = {
    ...{ memberKey, at, until, byKey: pseudonyms.author(caller.userId) },
    reason: truncate(cleanCharacters(reason), REASON_LENGTH),
    byRole: actingRole(caller),
  };
  await store.inDebate(debate.id, async (tx) => {
    if (until === null && (await tx.frozenUntil(key, at)) === null) throw new NotFrozenError();
    await tx.freeze(key, until);
    await tx.logModeration({ ...entry, action: until === null ? 'thaw' : 'freeze' });
  });
  return until;
}
