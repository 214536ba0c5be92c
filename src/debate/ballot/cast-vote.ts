import type { Caller } from '#debate/core/caller.ts';
import type { Debate } from '#debate/core/debate.ts';
import { DebateClosedError } from '#debate/core/errors.ts';
import { findClaim } from '#debate/core/find-claim.ts';
import type { WithPublisher } from '#debate/core/ports.ts';
import type { WithPseudonyms } from '#debate/core/pseudonyms.ts';
import type { Stance } from './rules/votes.ts';
import type { CastResult, WithVotes } from './vote-port.ts';

/**
 * Sets, changes or (stance null) withdraws the caller's vote on one claim. Returns once it is
 * stored. The notice was shown above the buttons; pressing one is the consent, and the vote is its
 * only record: a row for the caller as an author, written by the same press, would reveal whose
 * vote it is. Throws NoSuchClaimError, and DebateClosedError if the debate was closed first.
 */
export async function castVote(
  { store, pseudonyms, publisher }: WithVotes & WithPseudonyms & WithPublisher,
  debate: Debate,
  caller: Caller,
  { claim, stance }: { claim: number; stance: Stance | null },
): Promise<CastResult> {
  findClaim(debate, claim);
  const result = await store.votes.cast({
    debateId: debate.id,
    claim,
    voterKey: pseudonyms.voter(caller.userId),
    stance,
  });
  if (result === null) throw new DebateClosedError(caller.canManageServer);
  // The board shows nothing else about votes, and everybody sees when a message was edited.
  if (result.changedVoters) publisher.boardChanged(debate.id);
  return result;
}
