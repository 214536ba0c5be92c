import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { ChannelRecord, GuildRecord, PersonRecord } from './records.ts';

/** All of Discord's permissions. */
export const ALL_PERMISSIONS = (1n << 53n) - 1n;

export interface Holder {
  id: string;
  roleIds: readonly string[];
}

/** A person as a holder of permissions in a guild; undefined outside it. */
function personHolder(person: PersonRecord, guildId: string): Holder | undefined {
  const roleIds = person.roles[guildId];
  return roleIds === undefined ? undefined : { id: person.id, roleIds };
}

function guildPermissions(guild: GuildRecord, holder: Holder): bigint {
  if (guild.ownerId === holder.id) return ALL_PERMISSIONS;
  let bits = 0n;
  for (const role of guild.roles) {
    // The role whose id is the guild's own is @everyone.
    if (role.id === guild.id || holder.roleIds.includes(role.id)) bits |= BigInt(role.permissions);
  }
  return (bits & PermissionFlagsBits.Administrator) !== 0n ? ALL_PERMISSIONS : bits;
}

/**
 * What a holder may do in a channel, as a bit set. Discord's order: roles of the guild, then the
 * channel's overwrite for everyone, then those of the holder's roles taken together (an allow
 * beats a deny), then the holder's own. No overwrite binds administrators and the owner.
 */
export function permissionsIn(guild: GuildRecord, channel: ChannelRecord, holder: Holder): bigint {
  const base = guildPermissions(guild, holder);
  if (base === ALL_PERMISSIONS) return base;
  const forIds = (ids: readonly string[]): { allow: bigint; deny: bigint } => {
    const sum = { allow: 0n, deny: 0n };
    for (const overwrite of channel.overwrites) {
      if (!ids.includes(overwrite.id)) continue;
      sum.allow |= BigInt(overwrite.allow);
      sum.deny |= BigInt(overwrite.deny);
    }
    return sum;
  };
  let bits = base;
  for (const ids of [[guild.id], holder.roleIds.filter((id) => id !== guild.id), [holder.id]]) {
    const { allow, deny } = forIds(ids);
    bits = (bits & ~deny) | allow;
  }
  return bits;
}

/** What a person may do in a channel; nothing outside the guild. */
export function personPermissions(
  guild: GuildRecord,
  channel: ChannelRecord,
  person: PersonRecord,
): bigint {
  const holder = personHolder(person, guild.id);
  return holder === undefined ? 0n : permissionsIn(guild, channel, holder);
}

/** Whether all bits of `wanted` are in `bits`. */
export function includes(bits: bigint, wanted: bigint): boolean {
  return (bits & wanted) === wanted;
}
