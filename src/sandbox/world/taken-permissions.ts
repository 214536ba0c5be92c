import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { TakenPermission } from '../contract/page-api.ts';
import type { WorldControls } from '../contract/sandbox.ts';
import type { World } from './world.ts';

/** The permissions that can be taken away in a channel, by Discord's words. */
const NAMED: Readonly<Record<string, bigint>> = {
  'View Channel': PermissionFlagsBits.ViewChannel,
  'Send Messages': PermissionFlagsBits.SendMessages,
  'Embed Links': PermissionFlagsBits.EmbedLinks,
  'Attach Files': PermissionFlagsBits.AttachFiles,
  'Read Message History': PermissionFlagsBits.ReadMessageHistory,
  'Use Application Commands': PermissionFlagsBits.UseApplicationCommands,
  'Manage Messages': PermissionFlagsBits.ManageMessages,
};

export const permissionNames: readonly string[] = Object.keys(NAMED);

/** Everything that is denied to somebody in a channel. */
export function takenPermissions(world: World): TakenPermission[] {
  return [...world.channels.values()].flatMap((channel) =>
    channel.overwrites.flatMap((overwrite) =>
      Object.entries(NAMED)
        .filter(([, bit]) => (BigInt(overwrite.deny) & bit) !== 0n)
        .map(([permission]) => ({ channelId: channel.id, for: overwrite.id, permission })),
    ),
  );
}

/** Takes a permission away in a channel, or gives it back. Throws Error for an unknown one. */
export function changePermission(
  world: World,
  controls: Pick<WorldControls, 'setPermissions'>,
  { channelId, for: id, permission, isTaken }: TakenPermission & { isTaken: boolean },
): void {
  const bit = NAMED[permission];
  const channel = world.channels.get(channelId);
  if (bit === undefined || channel === undefined) {
    throw new Error('There is no such channel or permission any more');
  }
  const { allow = '0', deny = '0' } = channel.overwrites.find((one) => one.id === id) ?? {};
  const denied = isTaken ? BigInt(deny) | bit : BigInt(deny) & ~bit;
  const allowed = isTaken ? BigInt(allow) & ~bit : BigInt(allow);
  controls.setPermissions(channelId, { for: id, allow: allowed, deny: denied });
}
