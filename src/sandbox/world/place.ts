import { botHolder } from './discord-objects.ts';
import { permissionsIn } from './permissions.ts';
import type { ChannelRecord, GuildRecord } from './records.ts';
import type { World } from './world.ts';

/** A channel with its guild. */
export interface Place {
  channel: ChannelRecord;
  guild: GuildRecord;
  /** What the bot may do there. */
  permissions: bigint;
}

/** A channel and what the bot may do in it; undefined when the channel or its guild is gone. */
export function placeOf(world: World, channelId: string): Place | undefined {
  const channel = world.channels.get(channelId);
  const guild = channel === undefined ? undefined : world.guilds.get(channel.guildId);
  if (channel === undefined || guild === undefined) return undefined;
  const permissions = permissionsIn(guild, channel, botHolder(world.bot(), guild));
  return { channel, guild, permissions };
}
