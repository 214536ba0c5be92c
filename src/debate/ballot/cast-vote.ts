import type { Caller } from '#debate/core/caller.ts';
import type { Debate } from '#debate/core/debate.ts';
import { findClaim } from '#debate/core/find-claim.ts';
import type { WithClock, WithPublisher } from '#debate/core/ports.ts';
import type { WithPseudonyms } from '#debate/core/pseudonyms.ts';
import type { Stance } from './rules/votes.ts';
import type { CastResult, WithVotes } from './vote-port.ts';

/**
 * Sets, changes or (stance null) withdraws the caller's vote on one claim. Returns once it is
 * stored. The notice was shown above the buttons; acting on it is the consent, and the vote is its
 * only record: a row for the caller as an author, written by the same press, would tell whose it is.
 */
export async function castVote(
  { store, clock, pseudonyms, publisher }: WithVotes & WithClock & WithPseudonyms & WithPublisher,
  debate: Debate,
  caller: Caller,
  { claim, stance }: { claim: number; stance: Stance | null },
): Promise<CastResult> {
  findClaim(debate, claim);
  const at = clock.now();
  const result = await store.votes.cast({
    debateId: debate.id,
    claim,
    voterKey: pseudonyms.voter(caller.userId),
    stance,
    at,
  });
  if (result.changed) publisher.boardChanged(debate.id);
  return result;
}
