import { PermissionFlagsBits } from 'discord-api-types/v10';
import { includes } from '../world/permissions.ts';
import { type Place, placeOf } from '../world/place.ts';
import type { GuildRecord, MessageRecord } from '../world/records.ts';
import type { World } from '../world/world.ts';
import { checkId } from './check.ts';
import { refuse } from './refusal.ts';

/** The channel that a path names. Throws 10003, or 50001 when the bot may not see it. */
export function visiblePlace(world: World, channelId: string | undefined): Place {
  const place = placeOf(world, checkId(channelId, 'channel_id'));
  if (place === undefined) throw refuse.unknownChannel();
  if (!place.guild.botIsMember || !includes(place.permissions, PermissionFlagsBits.ViewChannel)) {
    throw refuse.missingAccess();
  }
  return place;
}

/** A public message of a channel. Throws 10008: channel routes know no ephemeral messages. */
export function publicMessage(world: World, place: Place, id: string | undefined): MessageRecord {
  const record = world.message(checkId(id, 'message_id'));
  const found = record?.privateTo === undefined ? record : undefined;
  if (found?.message.channel_id !== place.channel.id) throw refuse.unknownMessage();
  return found;
}

/** A guild that the bot is in. Throws 10004. */
export function joinedGuild(world: World, guildId: string | undefined): GuildRecord {
  const guild = world.guilds.get(checkId(guildId, 'guild_id'));
  if (guild === undefined || !guild.botIsMember) throw refuse.unknownGuild();
  return guild;
}
