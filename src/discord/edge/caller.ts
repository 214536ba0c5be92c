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
  const isOfHere = managesHere && !managesEverywhere(member);
  return {
    userId: user.id,
    name: memberName(nick ?? user.globalName ?? user.username),
    guildId,
    joinedAt: readDate('joinedAt' in member ? member.joinedAt : member.joined_at),
    roleIds: roles,
    canManageMessages: managesHere && !isOfHere,
    canManageServer: memberPermissions.has(PermissionFlagsBits.ManageGuild),
    managesMessagesIn: isOfHere ? homeOf(interaction)?.id : undefined,
  };
}

/**
 * Whether somebody who has Manage Messages in a channel has it in the server, and not by an overwrite
 * alone. It asks their roles: a private thread, and so the channel that it is in, may be unknown.
 */
function managesEverywhere(member: NonNullable<Interaction['member']>): boolean {
  return !(member instanceof GuildMember) || member.permissions.has(ManageMessages);
}

/** A thread has the rights of the channel that it belongs to. */
function homeOf({ channel }: Interaction) {
  return channel?.isThread() ? channel.parent : channel;
}

/** Null for what is no date: whatever comes over the wire is not trusted. */
function readDate(value: Date | string | null): Date | null {
  const date = value === null ? null : new Date(value);
  return date === null || Number.isNaN(date.getTime()) ? null : date;
}
