import { randomBytes } from 'node:crypto';
import type { APIRole } from 'discord-api-types/v10';
import { NO_FLAGS } from './codes.ts';
import type { GuildRecord, PersonRecord } from './facts.ts';
import { PERMISSION } from './permissions.ts';
import type { Snowflakes } from './snowflake.ts';
import type { Standing } from './types.ts';
import type { World } from './world.ts';

export interface SeedDeps {
  world: World;
  snowflakes: Snowflakes;
  now: () => number;
}

/** What everyone may do in a new guild; Discord's defaults, as far as text channels go. */
const EVERYONE =
  PERMISSION.viewChannel |
  PERMISSION.sendMessages |
  PERMISSION.addReactions |
  PERMISSION.embedLinks |
  PERMISSION.attachFiles |
  PERMISSION.readMessageHistory |
  PERMISSION.useExternalEmojis |
  PERMISSION.useApplicationCommands;

const STANDINGS: Record<Standing, bigint> = {
  manager: PERMISSION.manageGuild | PERMISSION.manageChannels | PERMISSION.manageMessages,
  moderator: PERMISSION.manageMessages,
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

/** A guild with @everyone, a role for managers, one for moderators and the bot's own. */
export function seedGuild(deps: SeedDeps, name: string, withBot: boolean): GuildRecord {
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
    ...role(snowflakes.mint(), bot.name, EVERYONE & ~PERMISSION.useApplicationCommands, 1),
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

/** The roles that a standing has in a guild. */
export function rolesFor(guild: GuildRecord, standing: Standing): string[] {
  return guild.roles.filter((held) => held.name === standing).map((held) => held.id);
}

const YEAR_MS = 365 * 24 * 60 * 60_000;

/** Somebody who has been in their guilds since then: for a year unless told otherwise. */
export function seedPerson(
  deps: SeedDeps,
  name: string,
  standing: Standing,
  guild: GuildRecord | undefined,
  since = deps.now() - YEAR_MS,
): PersonRecord {
  const person: PersonRecord = {
    id: deps.snowflakes.mint(),
    name,
    username: name.toLowerCase().replaceAll(/[^a-z0-9_.]+/g, '_'),
    standing,
    since,
    roles: guild === undefined ? {} : { [guild.id]: rolesFor(guild, standing) },
  };
  deps.world.put({ is: 'person', person });
  return person;
}

export function seedChannel(
  deps: SeedDeps,
  name: string,
  guildId: string,
  type: 0 | 5 = 0,
): string {
  const { world, snowflakes } = deps;
  const id = snowflakes.mint();
  const position = [...world.channels.values()].filter((one) => one.guildId === guildId).length;
  world.put({ is: 'channel', channel: { id, guildId, name, position, type, overwrites: [] } });
  return id;
}

function botToken(id: string): string {
  const part = (bytes: Buffer): string => bytes.toString('base64url');
  return `${part(Buffer.from(id))}.${part(randomBytes(4))}.${part(randomBytes(28))}`;
}

/** Fills an empty world: the bot, one guild, three channels, five people. */
export function seedWorld(deps: SeedDeps): void {
  const id = deps.snowflakes.mint();
  deps.world.put({ is: 'bot', bot: { id, name: 'Crux', token: botToken(id) } });
  const guild = seedGuild(deps, 'Sandbox', true);
  for (const name of ['welcome', 'debate']) seedChannel(deps, name, guild.id);
  seedChannel(deps, 'announcements', guild.id, 5);
  seedPerson(deps, 'Mara', 'manager', guild);
  seedPerson(deps, 'Odin', 'moderator', guild);
  for (const name of ['Ines', 'Tomo', 'Kesi']) seedPerson(deps, name, 'member', guild);
}
