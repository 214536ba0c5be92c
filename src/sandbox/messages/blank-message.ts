import type { APIMessage, APIUser } from 'discord-api-types/v10';
import type { SandboxContext } from '../context.ts';
import { NO_FLAGS } from '../world/discord-objects.ts';
import { snowflakeTime } from '../world/snowflake.ts';

/** A new message with nothing in it yet. */
export function blankMessage(
  { messageIds }: Pick<SandboxContext, 'messageIds'>,
  author: APIUser,
  channelId: string,
): APIMessage {
  const id = messageIds.mint(channelId);
  return {
    id,
    channel_id: channelId,
    author,
    content: '',
    timestamp: new Date(snowflakeTime(id)).toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    components: [],
    pinned: false,
    type: 0,
    flags: NO_FLAGS,
  };
}
