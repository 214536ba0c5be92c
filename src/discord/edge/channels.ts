import { type Client, PermissionFlagsBits } from 'discord.js';
import { type ChannelPlace, placeOf } from './channel-place.ts';

/** The permissions that the bot needs in a channel that it posts to, as Discord names them. */
export const CHANNEL_PERMISSIONS = [
  ['View Channel', PermissionFlagsBits.ViewChannel],
  ['Send Messages', PermissionFlagsBits.SendMessages],
  ['Attach Files', PermissionFlagsBits.AttachFiles],
  ['Read Message History', PermissionFlagsBits.ReadMessageHistory],
] as const;

/** `absent`: not a channel of this server, or one that takes no messages. */
export type ChannelCheck =
  | { readonly kind: 'fine' }
  | { readonly kind: 'absent' }
  | { readonly kind: 'missing'; readonly permissions: readonly string[] };

/** What the bot may do in a server's channels, from the gateway's cache, without a request. */
export type Channels = {
  check(guildId: string, channelId: string): ChannelCheck;
  /** Whether it can hold a debate. */
  place(guildId: string, channelId: string): ChannelPlace;
};

export function createChannels(client: Client): Channels {
  return {
    place: (guildId, channelId) =>
      placeOf(client.guilds.cache.get(guildId)?.channels.cache.get(channelId)),
    check(guildId, channelId) {
      const guild = client.guilds.cache.get(guildId);
      const channel = guild?.channels.cache.get(channelId);
      const me = guild?.members.me;
      if (!channel?.isSendable() || channel.isThread() || !me) return { kind: 'absent' };
      const held = channel.permissionsFor(me);
      const permissions = CHANNEL_PERMISSIONS.filter(([, bit]) => !held.has(bit)).map(
        ([name]) => name,
      );
      return permissions.length === 0 ? { kind: 'fine' } : { kind: 'missing', permissions };
    },
  };
}
