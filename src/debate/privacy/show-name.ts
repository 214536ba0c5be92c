import type { Caller } from '#debate/core/caller.ts';
import type { Debate } from '#debate/core/debate.ts';
import type { WithNotices } from '#debate/core/notice-port.ts';
import type { WithPublisher } from '#debate/core/ports.ts';
import type { WithPseudonyms } from '#debate/core/pseudonyms.ts';
import type { WithMembers } from './member-port.ts';

/** Chooses whether the caller's cards carry their name; cards that are out change at once. */
export async function showName(
  { store, pseudonyms, publisher }: WithMembers & WithNotices & WithPseudonyms & WithPublisher,
  debate: Debate,
  caller: Caller,
  named: boolean,
): Promise<void> {
  const authorKey = pseudonyms.author(caller.userId);
  await store.members.begin(debate.id, authorKey);
  await store.members.setNamed(debate.id, authorKey, named);
  publisher.wake();
}
