import {
  type APIInteractionResponse,
  InteractionResponseType,
  MessageFlags,
  Routes,
} from 'discord.js';
import type { MessageBody } from '#discord/parts/components.ts';
import type { Supported } from '../locate.ts';

/** Where the first answer goes: a new message, or a replacement of the one with the component. */
export type Place = 'private' | 'public' | 'instead';

const FLAGS = {
  private: MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral,
  public: MessageFlags.IsComponentsV2,
  instead: MessageFlags.IsComponentsV2,
} as const;

/**
 * Sends the first answer in one request. Views already have the form of Discord's API: discord.js
 * would traverse and copy every component, a sixth of what a vote costs this process.
 */
export async function callBack(
  interaction: Supported,
  { components, files = [] }: MessageBody,
  place: Place,
): Promise<void> {
  const { id, token, client } = interaction;
  const response: APIInteractionResponse = {
    type:
      place === 'instead'
        ? InteractionResponseType.UpdateMessage
        : InteractionResponseType.ChannelMessageWithSource,
    data: {
      components,
      flags: FLAGS[place],
      allowed_mentions: { parse: [] },
      // Without this, an edited message would keep its previous files.
      attachments: files.map((_, index) => ({ id: String(index) })),
    },
  };
  await client.rest.post(Routes.interactionCallback(id, token), {
    body: response,
    files: files.map(({ name, data }) => ({ name, data: Buffer.from(data) })),
    auth: false,
  });
  interaction.replied = true;
}
