import { newer } from './message-facts.js';

/** @typedef {import('discord-api-types/v10').APIMessage} APIMessage */

/**
 * One channel's messages as one person sees them: all loaded on arrival, then updated by the ids
 * of those that changed.
 * @param {(as: string, channel: string, only?: string[]) => Promise<APIMessage[]>} fetchMessages
 *   Oldest first; with `only` just those with these ids, as far as the person can see them.
 */
export function createChannelMessages(fetchMessages) {
  /** @type {APIMessage[]} */
  let messages = [];
  let place = '';
  /** @type {Set<string>} */
  let changed = new Set();

  /** @param {APIMessage[]} found @param {Set<string>} ids */
  function put(found, ids) {
    const kept = messages.filter(({ id }) => !ids.has(id));
    return [...kept, ...found].sort((one, other) => (newer(one.id, other.id) ? 1 : -1));
  }

  return {
    /** A message was written, edited or deleted, or its visibility changed. @param {string} id */
    changed(id) {
      changed.add(id);
    },
    /** Invalidates everything that is cached. */
    forget() {
      place = '';
    },
    /**
     * Up to date, oldest first. Throws what `fetchMessages` throws; the next call fetches again.
     * @param {string} as @param {string} channel
     */
    async read(as, channel) {
      const wanted = `${as} ${channel}`;
      const ids = changed;
      changed = new Set();
      try {
        if (place !== wanted) messages = await fetchMessages(as, channel);
        else if (ids.size > 0) messages = put(await fetchMessages(as, channel, [...ids]), ids);
        place = wanted;
        return messages;
      } catch (error) {
        place = '';
        throw error;
      }
    },
  };
}
