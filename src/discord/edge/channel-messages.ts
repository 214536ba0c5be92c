import { createHash } from 'node:crypto';
import {
  type APIMessage,
  DiscordAPIError,
  MessageFlags,
  type REST,
  RESTJSONErrorCodes,
  Routes,
} from 'discord.js';
import { type MessageBody, withoutFiles } from '#discord/parts/components.ts';
import { customIdsIn } from '#discord/parts/custom-ids-in.ts';

/** Number of messages searched for one that may have been sent before. */
const LOOK_BACK = 50;

/** Names each attached file; without files the request stays plain JSON. */
function filesOf({ files = [] }: MessageBody) {
  const attachments = files.map(({ name }, index) => ({ id: String(index), filename: name }));
  return { attachments, files: files.map(({ name, data }) => ({ name, data })) };
}

/** Nothing is sent once the signal aborts. */
export type Until = { readonly signal?: AbortSignal };

/** If the bot may write in the channel but not attach files, the text is sent alone. */
async function orWithoutFiles<T>(body: MessageBody, send: (body: MessageBody) => Promise<T>) {
  try {
    return await send(body);
  } catch (error) {
    const refused =
      error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.MissingPermissions;
    if (!refused || body.files === undefined) throw error;
    return await send(withoutFiles(body));
  }
}

function isGone(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownMessage;
}

/** The bot's own messages in channels. Errors are discord.js's own. */
export function createChannelMessages(rest: REST, botId: () => string) {
  const bodyOf = ({ components }: MessageBody) => ({
    components,
    flags: MessageFlags.IsComponentsV2,
    allowed_mentions: { parse: [] },
  });

  async function postOnce(
    channelId: string,
    body: MessageBody,
    nonce: string,
    until: Until,
  ): Promise<string> {
    const { attachments, files } = filesOf(body);
    const named = files.length > 0 ? { attachments } : {};
    const sent = await rest.post(Routes.channelMessages(channelId), {
      body: { ...bodyOf(body), ...named, nonce, enforce_nonce: true },
      files,
      ...until,
    });
    return (sent as APIMessage).id;
  }

  return {
    /**
     * Posts a message; `once` is its nonce: for some minutes Discord answers the same nonce with
     * the same message instead of posting again. Returns the message's id.
     */
    async post(
      channelId: string,
      body: MessageBody,
      once: string,
      until: Until = {},
    ): Promise<string> {
      const nonce = createHash('sha256').update(`${channelId}:${once}`).digest('hex').slice(0, 25);
      return await orWithoutFiles(body, (one) => postOnce(channelId, one, nonce, until));
    },

    /** Edits a message; false if it no longer exists. */
    async edit(
      channelId: string,
      messageId: string,
      body: MessageBody,
      until: Until = {},
    ): Promise<boolean> {
      try {
        await orWithoutFiles(body, async (one) => {
          // Each edit uploads the files again: those that `attachments` does not name are dropped.
          const { attachments, files } = filesOf(one);
          const route = Routes.channelMessage(channelId, messageId);
          await rest.patch(route, { body: { ...bodyOf(one), attachments }, files, ...until });
        });
        return true;
      } catch (error) {
        if (isGone(error)) return false;
        throw error;
      }
    },

    /** Whether a message still exists. */
    async stands(channelId: string, messageId: string): Promise<boolean> {
      try {
        await rest.get(Routes.channelMessage(channelId, messageId));
        return true;
      } catch (error) {
        if (isGone(error)) return false;
        throw error;
      }
    },

    /** Ids of the newest messages, newest first; `asked`, 1 to 100, is the most returned. */
    async newest(channelId: string, asked: number): Promise<string[]> {
      const query = new URLSearchParams({ limit: String(asked) });
      const messages = await rest.get(Routes.channelMessages(channelId), { query });
      return (messages as APIMessage[]).map(({ id }) => id);
    },

    /** The id of the bot's own message with this custom_id, not counting answers to commands. */
    async find(channelId: string, marker: string, until: Until = {}): Promise<string | undefined> {
      const query = new URLSearchParams({ limit: String(LOOK_BACK) });
      const messages = await rest.get(Routes.channelMessages(channelId), { query, ...until });
      const found = (messages as APIMessage[]).find(
        (message) =>
          message.author.id === botId() &&
          message.interaction_metadata === undefined &&
          customIdsIn(message.components).includes(marker),
      );
      return found?.id;
    },
  };
}

export type ChannelMessages = ReturnType<typeof createChannelMessages>;
