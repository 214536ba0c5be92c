import type { Debate } from '#debate/core/debate.ts';
import type { Store } from '#debate/ports.ts';
import { listAt } from '#debate/posts/card-posts.ts';
import type { PostPlace } from '#debate/posts/outbox-port.ts';
import type { PostIdentity } from '#debate/posts/post-identity.ts';
import { namedItems, type StoredSummary } from '#debate/summary/summary-content.ts';
import type { CardLinks } from './line-words.ts';

type Reading = Pick<Store, 'posts' | 'evidence'>;

/** Addresses where the items that a summary names can be read: their cards, or the lists they are on. */
export async function cardLinks(
  store: Reading,
  debate: Debate,
  { content }: StoredSummary,
): Promise<CardLinks> {
  const links = new Map<number, string>();
  const find = async (number: number, post: PostIdentity) => {
    const found = await store.posts.find(debate.id, post);
    const link = linkTo(debate, found);
    if (link !== undefined) links.set(number, link);
    return found !== null;
  };
  // One whose card is still to come is on no list.
  const withoutCard: number[] = [];
  for (const number of namedItems(content)) {
    if (!(await find(number, { kind: 'card', number }))) withoutCard.push(number);
  }
  const items = await store.evidence.byNumber(debate.id, withoutCard);
  for (const { number, target, filedAt } of items.values()) {
    // A rebuttal is on no list.
    if (target === null) await find(number, listAt(filedAt));
  }
  return links;
}

/** The address under which Discord opens a post; undefined until it stands. */
export function linkTo({ guildId }: Debate, post: PostPlace | null): string | undefined {
  if (post === null || post.messageId === null) return undefined;
  return `https://discord.com/channels/${guildId}/${post.channelId}/${post.messageId}`;
}
