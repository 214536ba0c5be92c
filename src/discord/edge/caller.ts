import { GuildMember, type Interaction, PermissionFlagsBits } from 'discord.js';
import type { Caller } from '#debate/core/caller.ts';
import { OutsideServerError } from '#debate/core/errors.ts';
import { memberName } from '#debate/core/rules/member-name.ts';

const { ManageGuild, ManageMessages } = PermissionFlagsBits;

/** The person behind an interaction, with their rights in the server and in this channel. */
export function readCaller(interaction: Interaction): Caller {
  const { guildId, member, memberPermissions, user } = interaction;
  if (guildId === null || member === null || memberPermissions === null) {
    throw new OutsideServerError();
  }
  const roles = Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()];
  const nick = 'nickname' in member ? member.nickname : member.nick;
  const managesHere = memberPermissions.has(ManageMessages);
  return {
    userId: user.id,
    name: memberName(nick ?? user.globalName ?? user.username),
    guildId,
    joinedAt: readDate('joinedAt' in member ? member.joinedAt : member.joined_at),
    roleIds: roles,
    // Discord tells what they may do in this channel; what in the server, their roles say.
    canManageMessages:
      managesHere && member instanceof GuildMember && member.permissions.has(ManageMessages),
    canManageServer: memberPermissions.has(ManageGuild),
    managesMessagesIn: managesHere ? channelOf(interaction) : null,
  };
}

/** A thread has the rights of the channel that it belongs to. */
function channelOf({ channel, channelId }: Interaction): string | null {
  return channel?.isThread() ? channel.parentId : channelId;
}

/** Null for what is no date: whatever comes over the wire is not trusted. */
function readDate(value: Date | string | null): Date | null {
  const date = value === null ? null : new Date(value);
  return date === null || Number.isNaN(date.getTime()) ? null : date;
}
