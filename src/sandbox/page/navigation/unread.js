import { fetchMessages } from '../connection/api.js';
import { newer } from '../messages/message-facts.js';

/** Each channel is checked at most once a second, however much happens there. */
const PAUSE_MS = 1_000;

/**
 * Which channels have messages that this person has not seen, and the last one that they have. An
 * event alone is not enough: it may be about a message that only somebody else can see.
 * @param {{ me: () => string, onChange: () => void }} page
 */
export function createUnread({ me, onChange }) {
  /** The newest message seen, by person and channel. @type {Map<string, string>} */
  const seen = new Map();
  /** @type {Set<string>} */
  const unread = new Set();
  /** @type {Set<string>} */
  const pending = new Set();
  const key = (/** @type {string} */ channelId) => `${me()} ${channelId}`;

  /** @param {string} channelId */
  async function check(channelId) {
    pending.delete(channelId);
    const [as, here] = [me(), key(channelId)];
    const since = seen.get(here) ?? '0';
    const messages = await fetchMessages(as, channelId).catch(() => []);
    const fresh = messages.some(({ author, id }) => author.id !== as && newer(id, since));
    if (!fresh || as !== me() || since !== (seen.get(here) ?? '0')) return;
    unread.add(here);
    onChange();
  }

  return {
    has: (/** @type {string} */ channelId) => unread.has(key(channelId)),
    /** Id of the newest message of the channel that this person has seen. @param {string} channelId */
    readUpTo: (channelId) => seen.get(key(channelId)),
    /** Something happened in a channel that is not on the screen. @param {string} channelId @param {string} messageId */
    stirred(channelId, messageId) {
      const isOld = !newer(messageId, seen.get(key(channelId)) ?? '0');
      if (isOld || pending.has(channelId) || unread.has(key(channelId))) return;
      pending.add(channelId);
      setTimeout(check, PAUSE_MS, channelId);
    },
    /** Messages that exist when this person arrives count as seen. @param {{ id: string, newest: string | null }[]} channels */
    came(channels) {
      for (const { id, newest } of channels) {
        if (!seen.has(key(id))) seen.set(key(id), newest ?? '0');
      }
    },
    /** The channel is on the screen, or was until now. @param {string} channelId @param {string} newest Id, '0' for none. */
    looked(channelId, newest) {
      unread.delete(key(channelId));
      if (newer(newest, seen.get(key(channelId)) ?? '0')) seen.set(key(channelId), newest);
    },
  };
}
