import type { Fields } from '../openapi/json.ts';
import { flag } from './limits.ts';
import { type Channel, type Person, rankMay, type World } from './world.ts';

const joined = '2026-01-05T10:00:00.000000+00:00';

/** A person as Discord writes a user. */
export function userObject(person: Person): Fields {
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
export function botUserObject(world: World): Fields {
  const user = userObject({ id: world.botId, name: 'crux', rank: 'member' });
  return { ...user, bot: true, verified: true, mfa_enabled: true, email: null };
}

/** A member with their permissions, as in an interaction. */
export function memberObject(person: Person): Fields {
  return {
    user: userObject(person),
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

/** The bot as a member, without permissions, as in REST. */
export function botMemberObject(world: World): Fields {
  const { permissions: _, ...user } = memberObject({
    id: world.botId,
    name: 'crux',
    rank: 'member',
  });
  return { ...user, user: botUserObject(world), roles: [world.botRoleId] };
}

function overwrites(world: World, channel: Channel): Fields[] {
  const deny = world.botPermissions & ~channel.botMay;
  return deny ? [{ id: world.botRoleId, type: 0, allow: '0', deny: deny.toString() }] : [];
}

/** A text channel. */
export function channelObject(world: World, channel: Channel): Fields {
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

function roleObject(id: string, name: string, permissions: bigint): Fields {
  const look = { color: 0, hoist: false, icon: null, unicode_emoji: null, mentionable: false };
  const colors = { primary_color: 0, secondary_color: null, tertiary_color: null };
  const rest = { colors, position: 0, managed: false, flags: 0 };
  return { id, name, permissions: permissions.toString(), ...look, ...rest };
}

/** The server's roles: everyone's, which gives the bot nothing, and the bot's own. */
export function roleObjects(world: World): Fields[] {
  return [
    roleObject(world.guildId, '@everyone', 0n),
    roleObject(world.botRoleId, 'crux', world.botPermissions),
  ];
}

/** The server in payloads of REST and the gateway. */
export function guildObject(world: World): Fields {
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
    roles: roleObjects(world),
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

/** The payload of GUILD_CREATE. */
export function guildCreatePayload(world: World): Fields {
  return {
    ...guildObject(world),
    joined_at: joined,
    large: false,
    unavailable: false,
    member_count: world.people.size + 1,
    voice_states: [],
    members: [botMemberObject(world)],
    channels: Object.values(world.channels).map((channel) => channelObject(world, channel)),
    threads: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

/** The application, in full. */
export function applicationObject(world: World): Fields {
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
    owner: userObject({ id: world.ownerId, name: 'owner', rank: 'manager' }),
    bot: botUserObject(world),
    integration_types_config: { '0': {} },
    approximate_guild_count: 1,
  };
}

/** Those of the requested flags that a new message keeps. */
export function keptFlags(asked: unknown): number {
  return Number(asked ?? 0) & (flag.ephemeral | flag.v2 | flag.silent | 4);
}
