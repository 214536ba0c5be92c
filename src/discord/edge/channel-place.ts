import { ChannelType, type GuildBasedChannel } from 'discord.js';

/**
 * Whether a channel can hold a debate, which needs a text or announcement channel: in a thread,
 * which gets archived, or in the chat of a voice channel its posts would be lost.
 */
export type ChannelPlace =
  | { readonly kind: 'text' }
  /** A thread of a channel that can hold a debate. */
  | { readonly kind: 'thread'; readonly parentId: string }
  | { readonly kind: 'unfit'; readonly what: Unfit };

/** `unseen`: not a channel of the server that the bot knows, such as a private thread. */
export type Unfit = 'forum-post' | 'forum' | 'voice' | 'stage' | 'other' | 'unseen';

const UNFIT: Readonly<Partial<Record<ChannelType, Unfit>>> = {
  [ChannelType.GuildVoice]: 'voice',
  [ChannelType.GuildStageVoice]: 'stage',
  [ChannelType.GuildForum]: 'forum',
  [ChannelType.GuildMedia]: 'forum',
};

export function placeOf(channel: GuildBasedChannel | undefined): ChannelPlace {
  if (channel === undefined) return { kind: 'unfit', what: 'unseen' };
  if (isText(channel.type)) return { kind: 'text' };
  if (!channel.isThread()) return { kind: 'unfit', what: UNFIT[channel.type] ?? 'other' };
  const { parent } = channel;
  if (parent === null) return { kind: 'unfit', what: 'unseen' };
  if (isText(parent.type)) return { kind: 'thread', parentId: parent.id };
  return { kind: 'unfit', what: 'forum-post' };
}

function isText(type: ChannelType): boolean {
  return type === ChannelType.GuildText || type === ChannelType.GuildAnnouncement;
}
