import type { Caller } from '#debate/core/caller.ts';
import type { WithClock, WithPublisher } from '#debate/core/ports.ts';
import type { WithPseudonyms } from '#debate/core/pseudonyms.ts';
import { dayOf } from '#debate/core/rules/day.ts';
import { utcDayKey } from '#debate/limits/limit-key.ts';
import { TooManyErasuresError } from './errors.ts';
import type { ErasedFromDebate, WithMembers } from './member-port.ts';

type Erasing = WithMembers & WithClock & WithPseudonyms & WithPublisher;

/** Erasures per person and day: each one changes messages that others read. */
export const ERASURES_PER_DAY = 3;

/**
 * Removes everything stored about the caller in every server, and requests a refresh of every
 * public message that showed any of it. Returns what was removed; empty if nothing was stored.
 * Throws TooManyErasuresError after three erasures that removed something on one UTC day.
 */
export async function eraseMember(
  { store, clock, pseudonyms, publisher }: Erasing,
  caller: Pick<Caller, 'userId'>,
): Promise<ErasedFromDebate[]> {
  const [author, voter] = [pseudonyms.author(caller.userId), pseudonyms.voter(caller.userId)];
  if ((await store.members.holdings(author, voter)) === null) return [];
  const now = clock.now();
  const { end: goneAt } = dayOf(now, 'UTC');
  const key = utcDayKey(pseudonyms, 'erasures', now, author);
  const erased = await store.members.erase(author, voter, now, async (limits) => {
    if (await limits.use(key, { most: ERASURES_PER_DAY, goneAt })) return;
    throw new TooManyErasuresError(ERASURES_PER_DAY, goneAt);
  });
  publisher.wake();
  for (const { debateId } of erased) publisher.boardChanged(debateId);
  return erased;
}
