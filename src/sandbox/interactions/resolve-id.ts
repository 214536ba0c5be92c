import {
  type APIInteractionDataResolved,
  ApplicationCommandOptionType,
  ComponentType,
} from 'discord-api-types/v10';
import { channelObject, memberObject, userObject } from '../world/discord-objects.ts';
import type { World } from '../world/world.ts';

/** One value of an option or select, with the option type that says what its id stands for. */
interface IdToResolve {
  type: number;
  value: string;
  guildId: string;
}

/** Adds what an id stands for to `resolved`; false when the guild has no such thing. */
export function resolveId(
  world: World,
  resolved: APIInteractionDataResolved,
  { type, value, guildId }: IdToResolve,
): boolean {
  const person = world.people.get(value);
  const channel = world.channels.get(value);
  const role = world.guilds.get(guildId)?.roles.find((one) => one.id === value);
  if (
    person !== undefined &&
    (type === ApplicationCommandOptionType.User ||
      type === ApplicationCommandOptionType.Mentionable)
  ) {
    const { user: _, ...member } = memberObject(person, guildId);
    resolved.users = { ...resolved.users, [value]: userObject(person) };
    resolved.members = { ...resolved.members, [value]: { ...member, permissions: '0' } };
    return true;
  }
  if (
    role !== undefined &&
    (type === ApplicationCommandOptionType.Role ||
      type === ApplicationCommandOptionType.Mentionable)
  ) {
    resolved.roles = { ...resolved.roles, [value]: role };
    return true;
  }
  if (channel?.guildId === guildId && type === ApplicationCommandOptionType.Channel) {
    const shown = { ...channelObject(world, channel), permissions: '0' };
    resolved.channels = { ...resolved.channels, [value]: shown as never };
    return true;
  }
  return type < ApplicationCommandOptionType.User || type === ApplicationCommandOptionType.Number;
}

const OPTION_OF_SELECT: ReadonlyMap<unknown, number> = new Map([
  [ComponentType.UserSelect, ApplicationCommandOptionType.User],
  [ComponentType.RoleSelect, ApplicationCommandOptionType.Role],
  [ComponentType.ChannelSelect, ApplicationCommandOptionType.Channel],
  [ComponentType.MentionableSelect, ApplicationCommandOptionType.Mentionable],
]);

/** What the ids chosen in a select of users, roles or channels stand for. */
export function resolveChosen(
  world: World,
  select: unknown,
  { values, guildId }: { values: readonly string[]; guildId: string },
): APIInteractionDataResolved {
  const resolved: APIInteractionDataResolved = {};
  const type = OPTION_OF_SELECT.get(select) ?? ApplicationCommandOptionType.Mentionable;
  for (const value of values) resolveId(world, resolved, { type, value, guildId });
  return resolved;
}
