import type { ScreenEvent } from './contract/sandbox.ts';
import type { JournalEntry } from './world/records.ts';

/** What an entry changes on the screens; undefined for what nobody sees. */
export function screenEvent(entry: JournalEntry): ScreenEvent | undefined {
  switch (entry.is) {
    case 'message': {
      const { id, channel_id: channelId } = entry.record.message;
      return { type: 'message', channelId, messageId: id };
    }
    case 'message-gone':
      return { type: 'message', channelId: entry.channelId, messageId: entry.id };
    case 'commands':
      return { type: 'commands' };
    case 'channel':
    case 'channel-gone':
    case 'guild':
    case 'person':
      return { type: 'channels' };
    default:
      return undefined;
  }
}
