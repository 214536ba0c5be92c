import {
  type APIMessage,
  type APIMessageInteractionMetadata,
  ApplicationCommandType,
  InteractionType,
  MessageFlags,
  MessageType,
} from 'discord-api-types/v10';
import type { SandboxContext } from '../context.ts';
import type { OpenInteraction } from '../interactions/open-interactions.ts';
import { blankMessage } from '../messages/blank-message.ts';
import { botUserObject, userObject } from '../world/discord-objects.ts';
import type { GuildRecord } from '../world/records.ts';

/** The flags that a response or follow-up may set. */
export const RESPONSE_FLAGS =
  MessageFlags.SuppressEmbeds |
  MessageFlags.SuppressNotifications |
  MessageFlags.IsComponentsV2 |
  MessageFlags.Ephemeral;

/** What a message says about the interaction that it responds to. */
function metadata(
  context: SandboxContext,
  interaction: OpenInteraction,
): APIMessageInteractionMetadata | undefined {
  const person = context.world.people.get(interaction.by);
  if (person === undefined) return undefined;
  const shared = {
    id: interaction.id,
    user: userObject(person),
    authorizing_integration_owners: { 0: interaction.guildId },
  };
  if (interaction.type === InteractionType.MessageComponent) {
    return {
      ...shared,
      type: interaction.type,
      interacted_message_id: interaction.source?.id ?? '',
    };
  }
  if (interaction.type === InteractionType.ModalSubmit) {
    const from = interaction.source?.id;
    const before =
      from === undefined
        ? ({ ...shared, type: InteractionType.ApplicationCommand } as const)
        : ({
            ...shared,
            type: InteractionType.MessageComponent,
            interacted_message_id: from,
          } as const);
    return { ...shared, type: interaction.type, triggering_interaction_metadata: before };
  }
  const target =
    interaction.targetId === undefined ? {} : { target_message_id: interaction.targetId };
  return { ...shared, ...target, type: InteractionType.ApplicationCommand };
}

/** The command by its name, in the field that Discord calls deprecated and still sends. */
function commandUsed(
  { id, type, commandName }: OpenInteraction,
  about: APIMessageInteractionMetadata | undefined,
): Pick<APIMessage, 'interaction'> {
  if (about === undefined || commandName === undefined) return {};
  return { interaction: { id, type, name: commandName, user: about.user } };
}

function typeOf(interaction: OpenInteraction): number {
  if (interaction.type === InteractionType.ApplicationCommand) {
    return interaction.commandType === ApplicationCommandType.ChatInput
      ? MessageType.ChatInputCommand
      : MessageType.ContextMenuCommand;
  }
  return interaction.source === undefined ? MessageType.Default : MessageType.Reply;
}

/** A response or follow-up to an interaction, without its content. */
export function responseDraft(
  context: SandboxContext,
  interaction: OpenInteraction,
  flags: number,
) {
  const guild = context.world.guilds.get(interaction.guildId) as GuildRecord;
  const appId = context.world.bot().id;
  const about = metadata(context, interaction);
  const { source } = interaction;
  const message: APIMessage = {
    ...blankMessage(context, botUserObject(context.world.bot()), interaction.channelId),
    type: typeOf(interaction),
    flags: flags & (MessageFlags.Ephemeral | MessageFlags.Loading),
    webhook_id: appId,
    application_id: appId,
    ...(about === undefined ? {} : { interaction_metadata: about }),
    ...commandUsed(interaction, about),
    ...(source === undefined
      ? {}
      : { message_reference: { type: 0, message_id: source.id, channel_id: source.channel_id } }),
  };
  const hidden = (flags & MessageFlags.Ephemeral) !== 0;
  return {
    message,
    guild,
    guildId: interaction.guildId,
    ...(hidden ? { privateTo: interaction.by } : {}),
  };
}
