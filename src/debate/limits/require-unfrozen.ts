import type { Caller } from '#debate/core/caller.ts';
import type { Debate } from '#debate/core/debate.ts';
import type { WithClock } from '#debate/core/ports.ts';
import type { WithPseudonyms } from '#debate/core/pseudonyms.ts';
import { FrozenError } from './errors.ts';
import { freezeKey } from './limit-key.ts';
import type { WithLimits } from './limit-port.ts';

/** What is needed to know whether a member is frozen. */
export type WithFreezes = WithLimits & WithPseudonyms & WithClock;

/**
 * Throws FrozenError while the caller is frozen: checked before any words that everybody can read,
 * and before a statement that joins sources. Votes and marks without words are not affected.
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
