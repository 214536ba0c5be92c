import type { Debate } from '#debate/core/debate.ts';
import type { Store } from '#debate/ports.ts';
import type { PostPlace } from '#debate/posts/outbox-port.ts';
import { namedItems, type StoredSummary } from '#debate/summary/summary-content.ts';
import type { CardLinks } from './line-words.ts';

/** Addresses where the items that a summary names can be read: their cards or lists. */
export async function cardLinks(
  { posts }: Pick<Store, 'posts'>,
  debate: Debate,
  { content }: StoredSummary,
): Promise<CardLinks> {
  const links = new Map<number, string>();
  for (const [number, place] of await posts.ofItems(debate.id, namedItems(content))) {
    const link = linkTo(debate, place);
    if (link !== undefined) links.set(number, link);
  }
  return links;
}

/** The address of a post in Discord; undefined if it is not posted. */
export function linkTo(
  { guildId }: Debate,
  { channelId, messageId }: PostPlace,
): string | undefined {
  if (messageId === null) return undefined;
  return `https://discord.com/channels/${guildId}/${channelId}/${messageId}`;
}
