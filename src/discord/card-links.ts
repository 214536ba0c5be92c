import { cardKey } from '../debate/card-posts.ts';
import type { Store } from '../debate/ports.ts';
import { namedItems, type StoredSummary } from '../debate/summary-content.ts';
import type { Debate } from '../debate/types.ts';
import type { CardLinks } from './views/summary.ts';

/** Addresses of the cards of all items that a summary names, as far as they stand. */
export async function cardLinks(
  store: Pick<Store, 'posts'>,
  debate: Debate,
  summary: StoredSummary,
): Promise<CardLinks> {
  const links = new Map<number, string>();
  for (const number of namedItems(summary.content)) {
    const post = await store.posts.find(debate.id, cardKey(number));
    if (post?.messageId == null) continue;
    const path = [debate.guildId, post.channelId, post.messageId].join('/');
    links.set(number, `https://discord.com/channels/${path}`);
  }
  return links;
}
