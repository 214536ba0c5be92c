import type { APIApplicationCommand } from 'discord-api-types/v10';
import { ALL_PERMISSIONS, includes } from '../world/permissions.ts';
import type { World } from '../world/world.ts';

/**
 * The commands that Discord offers someone with these permissions in a guild: a
 * guild command hides a global one of the same name and type. Left out are commands that guilds do
 * not offer, and those whose default permissions the person lacks ("0": administrators only).
 */
export function offeredCommands(
  world: World,
  guildId: string,
  permissions: bigint,
): APIApplicationCommand[] {
  const own = world.commands(guildId);
  const global = world
    .commands(undefined)
    .filter((one) => !own.some(({ name, type }) => name === one.name && type === one.type));
  return [...own, ...global].filter((command) => {
    const { contexts, default_member_permissions: needed } = command;
    if (contexts !== undefined && contexts !== null && !contexts.includes(0)) return false;
    if (needed === null || needed === undefined) return true;
    if (permissions === ALL_PERMISSIONS) return true;
    return needed !== '0' && includes(permissions, BigInt(needed));
  });
}
