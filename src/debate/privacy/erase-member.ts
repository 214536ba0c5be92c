import type { Caller } from '#debate/core/caller.ts';
import type { WithClock, WithPublisher } from '#debate/core/ports.ts';
import type { WithPseudonyms } from '#debate/core/pseudonyms.ts';
import type { ErasedFromDebate, WithMembers } from './member-port.ts';

/**
 * Removes everything that is kept about the caller, in every server, and asks for every public
 * message that showed any of it to be shown anew. Returns what went; empty when nothing was kept.
 */
export async function eraseMember(
  { store, clock, pseudonyms, publisher }: WithMembers & WithClock & WithPseudonyms & WithPublisher,
  caller: Pick<Caller, 'userId'>,
): Promise<ErasedFromDebate[]> {
  const erased = await store.members.erase(
    pseudonyms.author(caller.userId),
    pseudonyms.voter(caller.userId),
    clock.now(),
  );
  publisher.wake();
  for (const { debateId } of erased) publisher.boardChanged(debateId);
  return erased;
}
