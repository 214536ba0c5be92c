import { type APIRole, PermissionFlagsBits } from 'discord-api-types/v10';
import type { ChannelType, Standing } from '../contract/guild.ts';
import { NO_FLAGS } from './discord-objects.ts';
import type { GuildRecord, PersonRecord } from './records.ts';
import type { Snowflakes } from './snowflake.ts';
import type { World } from './world.ts';

export interface AddDeps {
  world: World;
  snowflakes: Snowflakes;
  now: () => number;
}

/** What everyone may do in a new guild: Discord's defaults for text channels. */
const EVERYONE =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.AddReactions |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.UseExternalEmojis |
  PermissionFlagsBits.UseApplicationCommands;

const STANDINGS: Record<Standing, bigint> = {
  manager:
    PermissionFlagsBits.ManageGuild |
    PermissionFlagsBits.ManageChannels |
    PermissionFlagsBits.ManageMessages,
  moderator: PermissionFlagsBits.ManageMessages,
  member: 0n,
};

function role(id: string, name: string, permissions: bigint, position: number): APIRole {
  return {
    id,
    name,
    permissions: String(permissions),
    position,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    managed: false,
    mentionable: false,
    icon: null,
    unicode_emoji: null,
    flags: NO_FLAGS,
  };
}

/** A new guild with four roles: @everyone, manager, moderator and the bot's own. */
export function addGuild(deps: AddDeps, name: string, withBot: boolean): GuildRecord {
  const { world, snowflakes, now } = deps;
  const bot = world.bot();
  const id = snowflakes.mint();
  const owner: PersonRecord = {
    id: snowflakes.mint(),
    name: 'Owner',
    username: 'owner',
    standing: 'manager',
    roles: { [id]: [] },
    hidden: true,
  };
  const botRole: APIRole = {
    ...role(snowflakes.mint(), bot.name, EVERYONE & ~PermissionFlagsBits.UseApplicationCommands, 1),
    managed: true,
    tags: { bot_id: bot.id },
  };
  const guild: GuildRecord = {
    id,
    name,
    ownerId: owner.id,
    botIsMember: withBot,
    botSince: new Date(now()).toISOString(),
    botRoles: [botRole.id],
    roles: [
      role(id, '@everyone', EVERYONE, 0),
      botRole,
      role(snowflakes.mint(), 'moderator', STANDINGS.moderator, 2),
      role(snowflakes.mint(), 'manager', STANDINGS.manager, 3),
    ],
  };
  world.put({ is: 'guild', guild });
  world.put({ is: 'person', person: owner });
  return guild;
}

/** The role of this name in a guild, made without permissions where there is none. */
export function roleNamed(deps: AddDeps, guild: GuildRecord, name: string) {
  const there = guild.roles.find((held) => held.name === name);
  if (there !== undefined) return { role: there, isNew: false };
  const made = role(deps.snowflakes.mint(), name, 0n, guild.roles.length);
  deps.world.put({ is: 'guild', guild: { ...guild, roles: [...guild.roles, made] } });
  return { role: made, isNew: true };
}

/** The ids of the roles that people of a standing have in a guild. */
export function rolesFor(guild: GuildRecord, standing: Standing): string[] {
  return guild.roles.filter((held) => held.name === standing).map((held) => held.id);
}

const YEAR_MS = 365 * 24 * 60 * 60_000;

/** A person who has been in their guilds since `since`: a year ago unless given. */
export function addPerson(
  deps: AddDeps,
  name: string,
  standing: Standing,
  guild: GuildRecord,
  since = deps.now() - YEAR_MS,
): PersonRecord {
  const person: PersonRecord = {
    id: deps.snowflakes.mint(),
    name,
    username: name.toLowerCase().replaceAll(/[^a-z0-9_.]+/g, '_'),
    standing,
    since,
    roles: { [guild.id]: rolesFor(guild, standing) },
  };
  deps.world.put({ is: 'person', person });
  return person;
}

/** Adds a channel below the others of its guild and returns its id. */
export function addChannel(
  deps: AddDeps,
  name: string,
  guildId: string,
  { type = 0, parentId }: { type?: ChannelType | undefined; parentId?: string | undefined } = {},
): string {
  const { world, snowflakes } = deps;
  const id = snowflakes.mint();
  const position = [...world.channels.values()].filter((one) => one.guildId === guildId).length;
  const parent = parentId === undefined ? {} : { parentId };
  const channel = { id, guildId, name, position, type, overwrites: [], ...parent };
  world.put({ is: 'channel', channel });
  return id;
}
