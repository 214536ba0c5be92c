import {
  type CommandInteractionOption,
  PermissionFlagsBits,
  PermissionsBitField,
} from 'discord.js';
import { z } from 'zod';

/** What Discord says of the member that an option of type user names. */
export const memberRights = z
  .object({
    canManageMessages: z.boolean(),
    canManageServer: z.boolean(),
    roleIds: z.array(z.string()),
  })
  // Who is not in the server has no rights in it.
  .catch({ canManageMessages: false, canManageServer: false, roleIds: [] });

/** Under which name they travel beside the option's own value. */
export const rightsKey = (option: string) => `${option}_rights`;

/** Null for an option that names no member of this server. */
export function rightsOf({
  member,
}: CommandInteractionOption): z.output<typeof memberRights> | null {
  if (member === null || member === undefined) return null;
  const { permissions, roles } = member;
  const bits =
    typeof permissions === 'string' ? new PermissionsBitField(BigInt(permissions)) : permissions;
  return {
    canManageMessages: bits.has(PermissionFlagsBits.ManageMessages),
    canManageServer: bits.has(PermissionFlagsBits.ManageGuild),
    roleIds: Array.isArray(roles) ? roles : [...roles.cache.keys()],
  };
}
