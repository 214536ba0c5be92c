import type { APIInteraction, APIMessage } from 'discord-api-types/v10';
import type { Rig } from '../context.ts';
import { absolute } from '../messages/attachments.ts';
import { placeOf } from '../rest/place.ts';
import { channelFace, interactionMember } from '../world/discord-objects.ts';
import { permissionsIn, personHolder } from '../world/permissions.ts';
import type { ChannelRecord, GuildRecord, PersonRecord } from '../world/records.ts';
import type { Result } from './open-interactions.ts';

/** What a person does, before it becomes an INTERACTION_CREATE. */
export interface Call {
  /** See INTERACTION. */
  type: number;
  by: PersonRecord;
  channelId: string;
  data: object;
  /** The message that holds the component, or that the modal was opened from. */
  source?: APIMessage;
  /** The message of a menu command. */
  targetId?: string;
  commandType?: number;
  /** How late it arrives, ms. */
  ageMs?: number;
}

const LOCALE = 'en-US';
const UPLOAD_BYTES = 10 * 1_024 * 1_024;

/** What a person may do in a channel; nothing when not in the guild. */
export function personPermissions(
  guild: GuildRecord,
  channel: ChannelRecord,
  person: PersonRecord,
): bigint {
  const holder = personHolder(person, guild.id);
  return holder === undefined ? 0n : permissionsIn(guild, channel, holder);
}

/**
 * Sends an interaction to the bot and waits for what the person's client would show. Without a
 * session of the bot that could hear it, it fails at once.
 */
export async function invoke(rig: Rig, call: Call): Promise<Result> {
  const { world, snowflakes, now } = rig;
  const place = placeOf(world, call.channelId);
  if (place === undefined || !place.guild.botIsMember) {
    return { kind: 'failed', reason: 'This interaction failed' };
  }
  const { channel, guild } = place;
  const { type, by, source, targetId, commandType, ageMs = 0 } = call;
  const at = now() - ageMs;
  const { live, result } = rig.interactions.open({
    id: ageMs > 0 ? snowflakes.mintAt(at) : snowflakes.mint(),
    type,
    by: by.id,
    guildId: guild.id,
    channelId: channel.id,
    at,
    ...(source === undefined ? {} : { source }),
    ...(targetId === undefined ? {} : { targetId }),
    ...(commandType === undefined ? {} : { commandType }),
  });
  const permissions = personPermissions(guild, channel, by);
  const payload = {
    id: live.id,
    application_id: world.bot().id,
    type,
    token: live.token,
    version: 1,
    data: call.data,
    guild_id: guild.id,
    guild: { id: guild.id, locale: LOCALE, features: [] },
    channel: { ...channelFace(world, channel), permissions: String(permissions) },
    channel_id: channel.id,
    member: interactionMember(by, guild.id, permissions),
    locale: LOCALE,
    guild_locale: LOCALE,
    app_permissions: String(place.permissions),
    entitlements: [],
    authorizing_integration_owners: { 0: guild.id },
    context: 0,
    attachment_size_limit: UPLOAD_BYTES,
    ...(source === undefined ? {} : { message: absolute(source, rig.origin()) }),
  } as unknown as APIInteraction;
  rig.interactions.announce(payload);
  const heard = rig.gateway.dispatch('INTERACTION_CREATE', guild.id, payload);
  if (!heard) live.settle({ kind: 'failed', reason: 'The application did not respond' });
  return result;
}
