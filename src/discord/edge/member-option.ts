import {
  ApplicationCommandOptionType,
  type CommandInteractionOption,
  GuildMember,
  PermissionFlagsBits,
  PermissionsBitField,
} from 'discord.js';
import { z } from 'zod';

const userId = z.string().regex(/^\d{17,20}$/);

/** An option that names a user, by Discord's id. */
export const userOption = z.object({ userId }).transform((named) => named.userId);

/** The same with their rights in this server; somebody who is not in it has none. */
export const memberOption = z.object({
  userId,
  canManageMessages: z.boolean().default(false),
  canManageServer: z.boolean().default(false),
  roleIds: z.array(z.string()).default([]),
  managesMessagesIn: z.array(z.string()).default([]),
});

/** The value of an option: a user comes with their current rights from Discord. */
export function optionValue({ type, value, member }: CommandInteractionOption): unknown {
  if (type !== ApplicationCommandOptionType.User) return value;
  if (member === null || member === undefined) return { userId: value };
  const { permissions, roles } = member;
  const bits =
    typeof permissions === 'string' ? new PermissionsBitField(BigInt(permissions)) : permissions;
  return {
    userId: value,
    canManageMessages: bits.has(PermissionFlagsBits.ManageMessages),
    canManageServer: bits.has(PermissionFlagsBits.ManageGuild),
    roleIds: Array.isArray(roles) ? roles : [...roles.cache.keys()],
    managesMessagesIn: member instanceof GuildMember ? channelsManagedBy(member) : [],
  };
}

/**
 * Channels where somebody may manage messages. Discord reports it only for the channel that the
 * command is used in; the debate's channel matters wherever that is, so it is computed from roles
 * and overwrites.
 */
function channelsManagedBy(member: GuildMember): string[] {
  const channels = member.guild.channels.cache.filter(
    (channel) =>
      !channel.isThread() && channel.permissionsFor(member).has(PermissionFlagsBits.ManageMessages),
  );
  return [...channels.keys()];
}
