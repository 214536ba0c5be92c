import { GuildMember, type Interaction, PermissionFlagsBits } from 'discord.js';
import type { Caller } from '#debate/core/caller.ts';
import { OutsideServerError } from '#debate/core/errors.ts';
import { memberName } from '#debate/core/rules/member-name.ts';

const { ManageMessages } = PermissionFlagsBits;

/** The person behind an interaction, with rights as Discord computed them for this channel. */
export function readCaller(interaction: Interaction): Caller {
  const { guildId, member, memberPermissions, user } = interaction;
  if (guildId === null || member === null || memberPermissions === null) {
    throw new OutsideServerError();
  }
  const roles = Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()];
  const nick = 'nickname' in member ? member.nickname : member.nick;
  const managesHere = memberPermissions.has(ManageMessages);
  const isOfHere = managesHere && isFromOverwrite(interaction, [user.id, guildId, ...roles]);
  return {
    userId: user.id,
    name: memberName(nick ?? user.globalName ?? user.username),
    guildId,
    joinedAt: readDate('joinedAt' in member ? member.joinedAt : member.joined_at),
    roleIds: roles,
    canManageMessages: managesHere && !isOfHere,
    canManageServer: memberPermissions.has(PermissionFlagsBits.ManageGuild),
    managesMessagesIn: isOfHere ? [homeOf(interaction)?.id ?? interaction.channelId ?? ''] : [],
  };
}

/**
 * Whether somebody with Manage Messages here may have it only through an overwrite of this channel,
 * because their roles do not grant it. Crux may not know which channel a private thread belongs to.
 */
function isFromOverwrite(interaction: Interaction, holders: readonly string[]): boolean {
  const { member } = interaction;
  if (member instanceof GuildMember && member.permissions.has(ManageMessages)) return false;
  const home = homeOf(interaction);
  if (home == null || !('permissionOverwrites' in home)) return true;
  const overwrites = home.permissionOverwrites.cache;
  return holders.some((id) => overwrites.get(id)?.allow.has(ManageMessages));
}

/** A thread has the permissions of its parent channel. */
function homeOf({ channel }: Interaction) {
  return channel?.isThread() ? channel.parent : channel;
}

/** Null unless it is a valid date: data from the network is not trusted. */
function readDate(value: Date | string | null): Date | null {
  const date = value === null ? null : new Date(value);
  return date === null || Number.isNaN(date.getTime()) ? null : date;
}
