import { shown } from '../shown.js';
import { listenLive } from './live.js';

/**
 * @typedef {object} FollowParts
 * @property {import('../ui/notices.js').Notices} notices
 * @property {{ changed(messageId: string): void }} kept The messages of the channel on the screen.
 * @property {{ stirred(channelId: string, messageId: string): void }} unread
 * @property {() => Promise<void>} showMessages
 * @property {() => Promise<void>} showAnew
 */

/** Keeps the screen up to date with what happens in the sandbox. @param {FollowParts} parts */
export function followScreen({ notices, kept, unread, showMessages, showAnew }) {
  listenLive({
    onEvent(event) {
      if (event.type !== 'message') showAnew();
      else if (event.channelId !== shown.place.channel) {
        unread.stirred(event.channelId, event.messageId);
      } else {
        kept.changed(event.messageId);
        showMessages();
      }
    },
    onLost: () => notices.connection({ stream: true }),
    onOpen() {
      notices.connection({ stream: false });
      // Catches up on what happened while not connected, also before the first connection.
      showAnew();
    },
  });
}
