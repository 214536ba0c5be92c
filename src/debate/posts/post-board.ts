import type { Debate } from '#debate/core/debate.ts';
import type { Ports } from '#debate/ports.ts';

/** Posts the board into the debate's channel, or anew where somebody deleted it. */
export async function postBoard({ store, clock, publisher }: Ports, debate: Debate): Promise<void> {
  await store.posts.wantBoard(debate.id, debate.channelId, clock.now());
  publisher.wake();
}
