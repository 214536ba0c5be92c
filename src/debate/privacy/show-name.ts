import type { Caller } from '#debate/core/caller.ts';
import type { Debate } from '#debate/core/debate.ts';
import type { WithNotices } from '#debate/core/notice-port.ts';
import type { WithClock, WithPublisher } from '#debate/core/ports.ts';
import type { WithPseudonyms } from '#debate/core/pseudonyms.ts';
import { dayOf } from '#debate/core/rules/day.ts';
import { dayKey } from '#debate/limits/limit-key.ts';
import { TooManyNamingsError } from './errors.ts';
import type { WithMembers } from './member-port.ts';

type Naming = WithMembers & WithNotices & WithClock & WithPseudonyms & WithPublisher;

/** How often a day members may put their name back on their cards: each time edits all of them. */
export const NAMINGS_PER_DAY = 5;

/**
 * Sets whether the caller's cards show their name; if that is a change, posted cards are updated at
 * once. Removing the name is never refused. Returns whether it was a change. Throws
 * TooManyNamingsError.
 */
export async function showName(
  { store, clock, pseudonyms, publisher }: Naming,
  debate: Debate,
  caller: Caller,
  named: boolean,
): Promise<boolean> {
  const authorKey = pseudonyms.author(caller.userId);
  const { timeZone } = debate.schedule;
  const now = clock.now();
  const { end: goneAt } = dayOf(now, timeZone);
  const key = dayKey(pseudonyms, 'namings', { debateId: debate.id, timeZone, now }, authorKey);
  await store.members.begin(debate.id, authorKey);
  const changed = await store.members.setNamed(debate.id, authorKey, named, async (limits) => {
    if (!named || (await limits.use(key, { most: NAMINGS_PER_DAY, goneAt }))) return;
    throw new TooManyNamingsError(NAMINGS_PER_DAY, goneAt);
  });
  if (changed) publisher.wake();
  return changed;
}
