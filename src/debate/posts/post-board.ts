import type { Debate } from '#debate/core/debate.ts';
import type { WithClock, WithPublisher } from '#debate/core/ports.ts';
import type { WithPosts } from './outbox-port.ts';

/** Posts the board into the debate's channel, again if somebody deleted it. */
export async function postBoard(
  { store, clock, publisher }: WithPosts & WithClock & WithPublisher,
  debate: Debate,
): Promise<void> {
  await store.posts.wantBoard(debate.id, debate.channelId, clock.now());
  publisher.wake();
}
