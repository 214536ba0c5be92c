import type { Fields } from '../openapi/json.ts';
import { flag } from './limits.ts';
import { type Channel, type Person, rankMay, type World } from './world.ts';

const joined = '2026-01-05T10:00:00.000000+00:00';

/** A person as Discord writes a user. */
export function userFace(person: Person): Fields {
  const { id, name } = person;
  return {
    id,
    username: name,
    discriminator: '0',
    global_name: name,
    avatar: null,
    public_flags: 0,
    flags: 0,
  };
}

/** The bot itself as a user. */
export function botFace(world: World): Fields {
  const face = userFace({ id: world.botId, name: 'crux', rank: 'member' });
  return { ...face, bot: true, verified: true, mfa_enabled: true, email: null };
}

/** A member with what they may do, as each interaction carries it. */
export function memberFace(person: Person): Fields {
  return {
    user: userFace(person),
    nick: null,
    avatar: null,
    banner: null,
    roles: [],
    joined_at: joined,
    premium_since: null,
    deaf: false,
    mute: false,
    flags: 0,
    pending: false,
    communication_disabled_until: null,
    permissions: rankMay[person.rank].toString(),
  };
}

/** The bot as a member: without permissions, as every REST answer about members. */
export function botMemberFace(world: World): Fields {
  const { permissions: _, ...face } = memberFace({ id: world.botId, name: 'crux', rank: 'member' });
  return { ...face, user: botFace(world), roles: [world.botRoleId] };
}

function overwrites(world: World, channel: Channel): Fields[] {
  const deny = world.botPermissions & ~channel.botMay;
  return deny ? [{ id: world.botRoleId, type: 0, allow: '0', deny: deny.toString() }] : [];
}

/** A text channel. */
export function channelFace(world: World, channel: Channel): Fields {
  return {
    id: channel.id,
    type: 0,
    guild_id: world.guildId,
    name: channel.name,
    position: 0,
    topic: null,
    nsfw: false,
    flags: 0,
    last_message_id: null,
    parent_id: null,
    rate_limit_per_user: 0,
    permission_overwrites: overwrites(world, channel),
  };
}

function roleFace(id: string, name: string, permissions: bigint): Fields {
  const look = { color: 0, hoist: false, icon: null, unicode_emoji: null, mentionable: false };
  const colors = { primary_color: 0, secondary_color: null, tertiary_color: null };
  const rest = { colors, position: 0, managed: false, flags: 0 };
  return { id, name, permissions: permissions.toString(), ...look, ...rest };
}

/** The server's roles: everyone's, which gives the bot nothing, and the bot's own. */
export function roleFaces(world: World): Fields[] {
  return [
    roleFace(world.guildId, '@everyone', 0n),
    roleFace(world.botRoleId, 'crux', world.botPermissions),
  ];
}

/** The server as the gateway and REST tell it. */
export function guildFace(world: World): Fields {
  return {
    id: world.guildId,
    name: 'Outside',
    icon: null,
    splash: null,
    discovery_splash: null,
    owner_id: world.ownerId,
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 1,
    explicit_content_filter: 0,
    roles: roleFaces(world),
    emojis: [],
    stickers: [],
    features: [],
    mfa_level: 0,
    application_id: null,
    system_channel_id: world.channels.debate.id,
    system_channel_flags: 0,
    rules_channel_id: null,
    max_members: 500_000,
    vanity_url_code: null,
    description: null,
    banner: null,
    premium_tier: 0,
    premium_subscription_count: 0,
    preferred_locale: 'en-US',
    public_updates_channel_id: null,
    nsfw_level: 0,
    premium_progress_bar_enabled: false,
    safety_alerts_channel_id: null,
  };
}

/** The server as GUILD_CREATE brings it. */
export function guildCreateFace(world: World): Fields {
  return {
    ...guildFace(world),
    joined_at: joined,
    large: false,
    unavailable: false,
    member_count: world.people.size + 1,
    voice_states: [],
    members: [botMemberFace(world)],
    channels: Object.values(world.channels).map((channel) => channelFace(world, channel)),
    threads: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

/** The application, in full. */
export function applicationFace(world: World): Fields {
  return {
    id: world.applicationId,
    name: 'crux',
    icon: null,
    description: '',
    summary: '',
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    flags: 0,
    team: null,
    owner: userFace({ id: world.ownerId, name: 'owner', rank: 'manager' }),
    bot: botFace(world),
    integration_types_config: { '0': {} },
    approximate_guild_count: 1,
  };
}

/** The flags that a new message keeps of those asked for. */
export function keptFlags(asked: unknown): number {
  return Number(asked ?? 0) & (flag.ephemeral | flag.v2 | flag.silent | 4);
}
