import type { Debate } from '#debate/core/debate.ts';
import type { Context } from '#discord/edge/route.ts';
import type { CheckedChannel } from './setup-view.ts';

/** What Crux may do in each of a debate's channels. */
export function checkChannels(
  { channels }: Pick<Context, 'channels'>,
  { guildId, channelId, summaryChannelId }: Debate,
): CheckedChannel[] {
  return [...new Set([channelId, summaryChannelId])].map((id) => ({
    channelId: id,
    check: channels.check(guildId, id),
  }));
}
