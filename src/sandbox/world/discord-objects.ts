import type { APIGuildMember, APIInteractionGuildMember, APIUser } from 'discord-api-types/v10';
import type { Holder } from './permissions.ts';
import type { BotRecord, ChannelRecord, GuildRecord, PersonRecord } from './records.ts';
import { snowflakeTime } from './snowflake.ts';
import type { World } from './world.ts';

/** Users, members, guilds and channels as the objects of Discord's documentation. */

/** An empty bit set. */
export const NO_FLAGS: number = 0;

export function userObject(person: PersonRecord): APIUser {
  return {
    id: person.id,
    username: person.username,
    global_name: person.name,
    discriminator: '0',
    avatar: null,
    public_flags: NO_FLAGS,
    flags: NO_FLAGS,
    avatar_decoration_data: null,
    primary_guild: null,
  };
}

export function botUserObject(bot: BotRecord): APIUser {
  return {
    id: bot.id,
    username: bot.name,
    global_name: null,
    discriminator: '0001',
    avatar: null,
    public_flags: NO_FLAGS,
    flags: NO_FLAGS,
    primary_guild: null,
    bot: true,
  };
}

function member(user: APIUser, roles: string[], joinedAt: string): APIGuildMember {
  return {
    user,
    nick: null,
    avatar: null,
    banner: null,
    roles,
    joined_at: joinedAt,
    premium_since: null,
    communication_disabled_until: null,
    deaf: false,
    mute: false,
    pending: false,
    flags: NO_FLAGS,
  };
}

export function memberObject(person: PersonRecord, guildId: string): APIGuildMember {
  const joined = new Date(person.since ?? snowflakeTime(person.id)).toISOString();
  return member(userObject(person), person.roles[guildId] ?? [], joined);
}

export function interactionMemberObject(
  person: PersonRecord,
  guildId: string,
  permissions: bigint,
): APIInteractionGuildMember {
  return {
    ...memberObject(person, guildId),
    user: userObject(person),
    permissions: String(permissions),
  };
}

export function botMemberObject(bot: BotRecord, guild: GuildRecord): APIGuildMember {
  return member(botUserObject(bot), guild.botRoles, guild.botSince);
}

export function botHolder(bot: BotRecord, guild: GuildRecord): Holder {
  return { id: bot.id, roleIds: guild.botRoles };
}

export function isThread({ type }: ChannelRecord): boolean {
  return type === 11;
}

/** A thread's extra fields; it has no position among the channels and no permissions of its own. */
const THREAD = {
  message_count: 0,
  member_count: 1,
  total_message_sent: 0,
  thread_metadata: {
    archived: false,
    auto_archive_duration: 1_440,
    archive_timestamp: '2026-01-01T00:00:00.000Z',
    locked: false,
  },
};

export function channelObject(world: World, channel: ChannelRecord): object {
  const common = commonChannel(world, channel);
  return isThread(channel) ? { ...common, ...THREAD, owner_id: world.bot().id } : common;
}

function commonChannel(world: World, channel: ChannelRecord) {
  return {
    id: channel.id,
    type: channel.type ?? 0,
    guild_id: channel.guildId,
    name: channel.name,
    position: channel.position,
    parent_id: channel.parentId ?? null,
    topic: null,
    nsfw: false,
    rate_limit_per_user: 0,
    permission_overwrites: channel.overwrites,
    last_message_id: world.lastPublicIn(channel.id),
    last_pin_timestamp: null,
    flags: NO_FLAGS,
  };
}

export function guildObject(guild: GuildRecord): object {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    description: null,
    home_header: null,
    splash: null,
    discovery_splash: null,
    banner: null,
    owner_id: guild.ownerId,
    application_id: null,
    region: 'deprecated',
    afk_channel_id: null,
    afk_timeout: 300,
    system_channel_id: null,
    system_channel_flags: 0,
    widget_enabled: false,
    widget_channel_id: null,
    verification_level: 0,
    default_message_notifications: 1,
    explicit_content_filter: 0,
    mfa_level: 0,
    features: [],
    roles: guild.roles,
    emojis: [],
    stickers: [],
    max_presences: null,
    max_members: 500_000,
    max_video_channel_users: 25,
    max_stage_video_channel_users: 50,
    vanity_url_code: null,
    premium_tier: 0,
    premium_subscription_count: 0,
    premium_progress_bar_enabled: false,
    preferred_locale: 'en-US',
    rules_channel_id: null,
    safety_alerts_channel_id: null,
    public_updates_channel_id: null,
    nsfw: false,
    nsfw_level: 0,
    incidents_data: null,
  };
}

function membersOf(world: World, guildId: string): PersonRecord[] {
  return [...world.people.values()].filter((person) => person.roles[guildId] !== undefined);
}

/**
 * The payload of GUILD_CREATE as an app without the privileged members intent gets it: the
 * only member listed is the bot.
 */
export function guildCreatePayload(world: World, guild: GuildRecord): object {
  const channels = [...world.channels.values()].filter((one) => one.guildId === guild.id);
  return {
    ...guildObject(guild),
    joined_at: guild.botSince,
    large: false,
    unavailable: false,
    member_count: membersOf(world, guild.id).length + 1,
    members: [botMemberObject(world.bot(), guild)],
    channels: channels
      .filter((channel) => !isThread(channel))
      .map((channel) => channelObject(world, channel)),
    threads: channels.filter(isThread).map((channel) => channelObject(world, channel)),
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}
