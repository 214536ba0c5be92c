import { mayModerate } from '#debate/core/access.ts';
import type { Caller } from '#debate/core/caller.ts';
import type { Debate } from '#debate/core/debate.ts';
import type { WithClock, WithTransactions } from '#debate/core/ports.ts';
import type { WithPseudonyms } from '#debate/core/pseudonyms.ts';
import { truncate } from '#debate/core/rules/cut.ts';
import { endOfDayAfter } from '#debate/core/rules/day.ts';
import { cleanCharacters } from '#debate/core/rules/text.ts';
import { freezeKey } from '#debate/limits/limit-key.ts';
import type { LimitTransaction } from '#debate/limits/limit-port.ts';
import { actingRole } from '#debate/log/acting-role.ts';
import { FrozenAlreadyError, HigherFreezeError, NotFrozenError, OwnFreezeError } from './errors.ts';
import { REASON_LENGTH } from './moderate-evidence.ts';
import type { ModerationTransaction } from './review-port.ts';

type Freezing = WithTransactions<ModerationTransaction & LimitTransaction> &
  WithClock &
  WithPseudonyms;

/** A member, with their current rights in Discord. */
type Whom = Pick<
  Caller,
  'userId' | 'canManageMessages' | 'canManageServer' | 'roleIds' | 'managesMessagesIn'
>;

/**
 * Stops a member from writing anything public (items, edits, checks, answers, credits) and from
 * joining sources, for the rest of today and `days` days more; 0 ends a freeze. The freeze is logged
 * and expires by itself; erasing one's data does not end it. Because every freeze ends with a day,
 * its end reveals less about which line of the log it belongs to. Returns the end, or null if the
 * freeze was ended. The route has checked that the caller is a moderator. Nobody can freeze
 * themselves or a manager, and a moderator cannot freeze another moderator; anybody's freeze may be
 * ended.
 */
export async function freezeMember(
  { store, clock, pseudonyms }: Freezing,
  debate: Debate,
  caller: Caller,
  { whom, days, reason }: { whom: Whom; days: number; reason: string },
): Promise<Date | null> {
  if (whom.userId === caller.userId) throw new OwnFreezeError();
  if (days > 0) requireBelow(whom, caller, debate);
  const memberKey = pseudonyms.author(whom.userId);
  const key = freezeKey(pseudonyms, debate.id, memberKey);
  const at = clock.now();
  const until = days === 0 ? null : endOfDayAfter(days, at, debate.schedule.timeZone);
  const entry = {
    memberKey,
    at,
    until,
    byKey: pseudonyms.author(caller.userId),
    reason: truncate(cleanCharacters(reason), REASON_LENGTH),
    byRole: actingRole(caller),
  };
  await store.inDebate(debate.id, async (tx) => {
    const before = await tx.frozenUntil(key, at);
    if (before?.getTime() === until?.getTime()) {
      throw until === null ? new NotFrozenError() : new FrozenAlreadyError(until);
    }
    await tx.freeze(key, until);
    await tx.logModeration({ ...entry, action: until === null ? 'thaw' : 'freeze' });
  });
  return until;
}

function requireBelow(whom: Whom, caller: Caller, debate: Debate): void {
  if (whom.canManageServer) throw new HigherFreezeError('manager');
  if (mayModerate(whom, debate) && !caller.canManageServer) {
    throw new HigherFreezeError('moderator');
  }
}
