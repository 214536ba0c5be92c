import type { Debate } from '#debate/core/debate.ts';
import type { Store } from '#debate/ports.ts';
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
    const post = await store.posts.find(debate.id, { kind: 'card', number });
    if (post?.messageId == null) continue;
    links.set(number, messageLink(debate.guildId, post.channelId, post.messageId));
  }
  return links;
}

/** The address under which Discord opens a message. */
export function messageLink(guildId: string, channelId: string, messageId: string): string {
  return `https://discord.com/channels/${guildId}/${channelId}/${messageId}`;
}
