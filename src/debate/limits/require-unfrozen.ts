import type { Caller } from '#debate/core/caller.ts';
import type { Debate } from '#debate/core/debate.ts';
import type { WithClock } from '#debate/core/ports.ts';
import type { WithPseudonyms } from '#debate/core/pseudonyms.ts';
import { FrozenError } from './errors.ts';
import { freezeKey } from './limit-key.ts';
import type { WithLimits } from './limit-port.ts';

/** What it takes to know whether a moderator has stopped somebody. */
export type WithFreezes = WithLimits & WithPseudonyms & WithClock;

/**
 * Throws FrozenError while a moderator has stopped the caller: asked before any words that everybody
 * can read, and before the word that joins sources. Votes and marks without words need no leave.
 */
export async function requireUnfrozen(
  { store, pseudonyms, clock }: WithFreezes,
  debate: Debate,
  caller: Caller,
): Promise<void> {
  const key = freezeKey(pseudonyms, debate.id, pseudonyms.author(caller.userId));
  const until = await store.limits.frozenUntil(debate.id, key, clock.now());
  if (until !== null) throw new FrozenError(until);
}
