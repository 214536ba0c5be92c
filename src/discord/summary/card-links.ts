import type { Debate } from '#debate/core/debate.ts';
import type { Store } from '#debate/ports.ts';
import type { PostPlace } from '#debate/posts/outbox-port.ts';
import { namedItems, type StoredSummary } from '#debate/summary/summary-content.ts';
import type { CardLinks } from './line-words.ts';

/** Addresses of the cards of all items that a summary names, as far as they stand. */
export async function cardLinks(
  store: Pick<Store, 'posts'>,
  debate: Debate,
  summary: StoredSummary,
): Promise<CardLinks> {
  const links = new Map<number, string>();
  for (const number of namedItems(summary.content)) {
    const link = linkTo(debate, await store.posts.find(debate.id, { kind: 'card', number }));
    if (link !== undefined) links.set(number, link);
  }
  return links;
}

/** The address under which Discord opens a post; undefined until it stands. */
export function linkTo({ guildId }: Debate, post: PostPlace | null): string | undefined {
  if (post === null || post.messageId === null) return undefined;
  return `https://discord.com/channels/${guildId}/${post.channelId}/${post.messageId}`;
}
