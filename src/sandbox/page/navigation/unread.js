import { fetchMessages } from '../connection/api.js';

/** Each channel is looked at once a second at most, however much happens there. */
const PAUSE_MS = 1_000;

/**
 * Which channels have new messages since this person last saw them. An event alone does not tell:
 * it may be about an edit, or about a message for somebody else.
 * @param {{ me: () => string, onChange: () => void }} page
 */
export function createUnread({ me, onChange }) {
  const opened = Date.now();
  /** @type {Map<string, number>} */
  const lookedAt = new Map();
  /** @type {Set<string>} */
  const unread = new Set();
  /** @type {Set<string>} */
  const pending = new Set();

  /** @param {string} channelId */
  async function check(channelId) {
    pending.delete(channelId);
    const as = me();
    const since = lookedAt.get(channelId) ?? opened;
    const messages = await fetchMessages(as, channelId).catch(() => []);
    const fresh = messages.some(
      ({ author, timestamp }) => author.id !== as && Date.parse(timestamp) > since,
    );
    if (!fresh || as !== me() || since !== (lookedAt.get(channelId) ?? opened)) return;
    unread.add(channelId);
    onChange();
  }

  return {
    has: (/** @type {string} */ channelId) => unread.has(channelId),
    /** Something happened in a channel that is not on the screen. @param {string} channelId */
    stirred(channelId) {
      if (pending.has(channelId) || unread.has(channelId)) return;
      pending.add(channelId);
      setTimeout(check, PAUSE_MS, channelId);
    },
    /** The channel is on the screen, or was until now. @param {string} channelId */
    looked(channelId) {
      unread.delete(channelId);
      lookedAt.set(channelId, Date.now());
    },
  };
}
