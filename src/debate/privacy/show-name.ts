import type { Caller } from '#debate/core/caller.ts';
import type { Debate } from '#debate/core/debate.ts';
import type { Ports } from '#debate/ports.ts';

/** Chooses whether the caller's cards carry their name; cards that are out change at once. */
export async function showName(
  { store, clock, pseudonyms, publisher }: Ports,
  debate: Debate,
  caller: Caller,
  named: boolean,
): Promise<void> {
  const authorKey = pseudonyms.author(caller.userId);
  await store.members.notice(debate.id, authorKey, clock.now());
  await store.members.setNamed(debate.id, authorKey, named);
  publisher.wake();
}
