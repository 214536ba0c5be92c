import type { WithPublisher } from '#debate/core/ports.ts';
import type { WithEvidence } from '#debate/evidence/evidence-port.ts';
import { postsShowing } from '#debate/posts/card-posts.ts';
import type { WithPosts } from '#debate/posts/outbox-port.ts';
import type { MarkTopic } from './mark.ts';

export type WithShownMarks = WithEvidence & WithPosts & WithPublisher;

/** Requests a refresh of everything that shows an item after a mark was set or taken back. */
export async function showMarked(
  { store, publisher }: WithShownMarks,
  debateId: string,
  number: number,
  topic: MarkTopic,
): Promise<void> {
  const item = await store.evidence.find(debateId, number);
  for (const post of item === null ? [] : postsShowing(item))
    await store.posts.refresh(debateId, post);
  publisher.wake();
  if (topic === 'source') publisher.boardChanged(debateId);
}
