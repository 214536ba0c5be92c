import { DiscordAPIError, PermissionsBitField, Routes } from 'discord.js';
import { z } from 'zod';
import { CHANNEL_PERMISSIONS } from '#discord/edge/channels.ts';
import { createClient } from '#discord/edge/client.ts';
import { told } from '#discord/login/refusals.ts';

/** A channel that a debate posts to. */
export type PostingPlace = { readonly guildId: string; readonly channelId: string };

export type Examined = {
  readonly bot: string;
  /** Places where the bot cannot post: why, and what to do, one line each. */
  readonly faults: readonly string[];
};

const id = z.string();
const overwrite = z.object({ id, allow: z.string(), deny: z.string() });
const channelShape = z.object({ permission_overwrites: z.array(overwrite).default([]) });
const guildShape = z.object({ roles: z.array(z.object({ id, permissions: z.string() })) });
const memberShape = z.object({ roles: z.array(id) });
const meShape = z.object({ id, username: z.string() });

/**
 * Asks Discord whose token it is and what it may do where debates post, using only requests: a
 * second login would take interactions away from a running Crux.
 *
 * @throws LoginError with one line if Discord does not accept the token or cannot be reached.
 */
export async function examineDiscord(
  { token, apiUrl }: { readonly token: string; readonly apiUrl: string },
  places: readonly PostingPlace[],
): Promise<Examined> {
  const { rest } = createClient(apiUrl, 'auto', 'auto');
  rest.setToken(token);
  try {
    const me = meShape.parse(await rest.get(Routes.user()));
    const faults: string[] = [];
    for (const place of places) {
      const where = `channel ${place.channelId} of server ${place.guildId}`;
      const missing = await missingIn(place, me.id, (route) => rest.get(route)).catch(unseen);
      if (missing === null) {
        faults.push(`${where} no longer exists: choose another with /debate setup`);
      } else if (missing.length > 0) {
        const remedy = 'give the bot’s role these permissions in the channel’s settings';
        faults.push(`${where}: ${missing.join(', ')} missing: ${remedy}`);
      }
    }
    return { bot: me.username, faults };
  } catch (error) {
    throw told(error, apiUrl);
  } finally {
    rest.clearHashSweeper();
    rest.clearHandlerSweeper();
  }
}

/** For a channel that the bot may not see; null if it is gone. Other errors are thrown. */
function unseen(error: unknown): string[] | null {
  if (error instanceof DiscordAPIError && error.status === 403) return ['View Channel'];
  if (error instanceof DiscordAPIError && error.status === 404) return null;
  throw error;
}

type Get = (route: `/${string}`) => Promise<unknown>;

/** The permissions that the bot lacks in a channel, as Discord names them. */
async function missingIn({ guildId, channelId }: PostingPlace, botId: string, get: Get) {
  const channel = channelShape.parse(await get(Routes.channel(channelId)));
  const guild = guildShape.parse(await get(Routes.guild(guildId)));
  const member = memberShape.parse(await get(Routes.guildMember(guildId, botId)));
  const roles = new Set([guildId, ...member.roles]);
  let held = guild.roles
    .filter((role) => roles.has(role.id))
    .reduce((sum, role) => sum | BigInt(role.permissions), 0n);
  // @everyone's, then all roles' together, then the member's own (Discord, "Permissions").
  const layers = [[guildId], member.roles, [botId]];
  for (const layer of layers) {
    const own = channel.permission_overwrites.filter((one) => layer.includes(one.id));
    for (const one of own) held &= ~BigInt(one.deny);
    for (const one of own) held |= BigInt(one.allow);
  }
  const rights = new PermissionsBitField(held);
  return CHANNEL_PERMISSIONS.filter(([, bit]) => !rights.has(bit)).map(([name]) => name);
}
