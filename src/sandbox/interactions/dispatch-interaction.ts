import type { APIInteraction, APIMessage, InteractionType } from 'discord-api-types/v10';
import type { SandboxContext } from '../context.ts';
import { watchInteraction } from '../inside/watch-interaction.ts';
import { absolute } from '../messages/attachments.ts';
import { channelObject, interactionMemberObject } from '../world/discord-objects.ts';
import { personPermissions } from '../world/permissions.ts';
import { placeOf } from '../world/place.ts';
import type { PersonRecord } from '../world/records.ts';
import type { InteractionResult } from './open-interactions.ts';

/** An interaction before it becomes an INTERACTION_CREATE. */
export interface InteractionDraft {
  type: InteractionType;
  by: PersonRecord;
  channelId: string;
  data: object;
  /** The message that holds the component, or that the modal was opened from. */
  source?: APIMessage | undefined;
  /** The message that a message command was run on. */
  targetId?: string;
  commandType?: number;
  /** With its subcommands, e.g. `note add`. */
  commandName?: string;
  /** How old it already is when it is sent, ms. */
  ageMs?: number | undefined;
}

const LOCALE = 'en-US';
const UPLOAD_BYTES = 10 * 1_024 * 1_024;

/**
 * Sends an interaction to the bot and waits for what the person's client would show. It fails
 * at once when no session of the bot could receive it.
 */
export async function dispatchInteraction(
  context: SandboxContext,
  draft: InteractionDraft,
): Promise<InteractionResult> {
  const { world, snowflakes, now } = context;
  const place = placeOf(world, draft.channelId);
  if (place === undefined || !place.guild.botIsMember) {
    return { kind: 'failed', reason: 'This interaction failed' };
  }
  const { channel, guild } = place;
  const { type, by, source, targetId, commandType, commandName, ageMs = 0 } = draft;
  const at = now() - ageMs;
  const noteResult = await watchInteraction(context, draft);
  const { interaction, result } = context.interactions.open({
    id: ageMs > 0 ? snowflakes.mintAt(at) : snowflakes.mint(),
    type,
    by: by.id,
    guildId: guild.id,
    channelId: channel.id,
    at,
    source,
    targetId,
    commandType,
    commandName,
  });
  const permissions = personPermissions(guild, channel, by);
  const payload = {
    id: interaction.id,
    application_id: world.bot().id,
    type,
    token: interaction.token,
    version: 1,
    data: draft.data,
    guild_id: guild.id,
    guild: { id: guild.id, locale: LOCALE, features: [] },
    channel: { ...channelObject(world, channel), permissions: String(permissions) },
    channel_id: channel.id,
    member: interactionMemberObject(by, guild.id, permissions),
    locale: LOCALE,
    guild_locale: LOCALE,
    app_permissions: String(place.permissions),
    entitlements: [],
    authorizing_integration_owners: { 0: guild.id },
    context: 0,
    attachment_size_limit: UPLOAD_BYTES,
    ...(source === undefined ? {} : { message: absolute(source, context.origin()) }),
  } as unknown as APIInteraction;
  context.interactions.announce(payload);
  const received = context.gateway.dispatch('INTERACTION_CREATE', guild.id, payload);
  if (!received) interaction.settle({ kind: 'failed', reason: 'The application did not respond' });
  const settled = await result;
  await noteResult(interaction, settled);
  return settled;
}
