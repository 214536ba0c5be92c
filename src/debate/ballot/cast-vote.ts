import type { Caller } from '#debate/core/caller.ts';
import type { Debate } from '#debate/core/debate.ts';
import { findClaim } from '#debate/core/find-claim.ts';
import type { WithNotices } from '#debate/core/notice-port.ts';
import type { WithClock, WithPublisher } from '#debate/core/ports.ts';
import type { WithPseudonyms } from '#debate/core/pseudonyms.ts';
import type { Stance } from './rules/votes.ts';
import type { CastResult, WithVotes } from './vote-port.ts';

/**
 * Sets, changes or (stance null) withdraws the caller's vote on one claim. Returns once it is
 * stored. The notice was shown above the buttons; acting on it is the consent, kept once.
 */
export async function castVote(
  {
    store,
    clock,
    pseudonyms,
    publisher,
  }: WithVotes & WithNotices & WithClock & WithPseudonyms & WithPublisher,
  debate: Debate,
  caller: Caller,
  { claim, stance }: { claim: number; stance: Stance | null },
): Promise<CastResult> {
  findClaim(debate, claim);
  const at = clock.now();
  const [result] = await Promise.all([
    store.votes.cast({
      debateId: debate.id,
      claim,
      voterKey: pseudonyms.voter(caller.userId),
      stance,
      at,
    }),
    store.members.notice(debate.id, pseudonyms.author(caller.userId), at),
  ]);
  if (result.changed) publisher.boardChanged(debate.id);
  return result;
}
