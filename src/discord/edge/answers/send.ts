import {
  DiscordAPIError,
  type MessageComponentInteraction,
  MessageFlags,
  MessageFlagsBitField,
  type ModalMessageModalSubmitInteraction,
  RESTJSONErrorCodes,
} from 'discord.js';
import type { MessageBody } from '#discord/parts/components.ts';
import type { Supported } from '../locate.ts';
import { callBack } from './call-back.ts';
import type { Reply } from './reply.ts';

/** How an interaction was acknowledged before its answer was ready. */
export type Deferral = 'none' | 'reply' | 'update';

/** Acknowledges with "thinking" before the deadline; the answer then edits that. */
export async function defer(
  interaction: Supported,
  shown: 'private' | 'public',
): Promise<Deferral> {
  if (comesFromMessage(interaction)) {
    await interaction.deferUpdate();
    return 'update';
  }
  await interaction.deferReply(shown === 'private' ? { flags: MessageFlags.Ephemeral } : {});
  return 'reply';
}

/**
 * Sends the reply in one request if nothing was acknowledged, otherwise as an edit or follow-up.
 */
export async function send(
  interaction: Supported,
  reply: Reply,
  shown: 'private' | 'public',
  deferral: Deferral,
): Promise<void> {
  if (reply.kind === 'modal') return await openModal(interaction, reply, deferral);
  if (deferral === 'none') return await sendFirst(interaction, reply, shown);
  const replaces = isChange(interaction, reply) || deferral === 'reply';
  if (replaces) await editOriginal(interaction, reply.body);
  else await interaction.followUp(optionsOf(reply.body, shown));
}

async function sendFirst(
  interaction: Supported,
  reply: Extract<Reply, { body: MessageBody }>,
  shown: 'private' | 'public',
): Promise<void> {
  try {
    await callBack(interaction, reply.body, isChange(interaction, reply) ? 'instead' : shown);
  } catch (error) {
    // Discord may have received the answer although the response was lost: editing the original
    // message then adds whatever is missing, without repeating anything.
    if (!maybeAcknowledged(error)) throw error;
    await editOriginal(interaction, reply.body);
  }
}

async function openModal(
  interaction: Supported,
  reply: Extract<Reply, { kind: 'modal' }>,
  deferral: Deferral,
): Promise<void> {
  if (deferral !== 'none' || interaction.isModalSubmit()) {
    throw new Error('a modal has to be the first answer, and not to another modal');
  }
  try {
    await interaction.showModal(reply.modal);
  } catch (error) {
    // Already received: the person has the modal in front of them.
    if (!maybeAcknowledged(error)) throw error;
  }
}

async function editOriginal(interaction: Supported, body: MessageBody): Promise<void> {
  await interaction.webhook.editMessage('@original', {
    ...contentOf(body),
    flags: MessageFlags.IsComponentsV2,
  });
}

/**
 * Discord has or may have the answer: already acknowledged (40060), timeout, or lost connection.
 */
function maybeAcknowledged(error: unknown): boolean {
  if (error instanceof DiscordAPIError) {
    return error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;
  }
  return error instanceof Error && ['AbortError', 'SocketError'].includes(error.name);
}

/**
 * A press edits only private messages: no screen of ours needs anything else, and otherwise a form
 * opened from a post with a forged custom_id could replace that post with one person's page.
 */
function isChange(interaction: Supported, { kind }: Reply): boolean {
  if (kind !== 'update' || !comesFromMessage(interaction)) return false;
  const flags = new MessageFlagsBitField(interaction.message.flags);
  return flags.has(MessageFlags.Ephemeral);
}

type FromMessage =
  | Extract<Supported, MessageComponentInteraction>
  | ModalMessageModalSubmitInteraction;

function comesFromMessage(interaction: Supported): interaction is FromMessage {
  if (interaction.isMessageComponent()) return true;
  return interaction.isModalSubmit() && interaction.isFromMessage();
}

function optionsOf(body: MessageBody, shown: 'private' | 'public') {
  const v2 = MessageFlags.IsComponentsV2 as const;
  const flags = shown === 'private' ? ([v2, MessageFlags.Ephemeral] as const) : v2;
  return { ...contentOf(body), flags };
}

function contentOf({ components, files = [] }: MessageBody) {
  return {
    components,
    files: files.map(({ name, data }) => ({ name, attachment: Buffer.from(data) })),
    allowedMentions: { parse: [] },
  };
}
