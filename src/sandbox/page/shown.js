import { typedCommands } from './commands/commands.js';

/** @typedef {import('../contract/page-api.ts').PageState} PageState */
/** @typedef {Required<import('./navigation/address.js').Place>} Place */

/** What the page shows now: the latest state, and which person's view of which channel it is. */
export const shown = {
  /** @type {PageState | undefined} */
  state: undefined,
  /** @type {Place} */
  place: { as: '', guild: '', channel: '' },
};

/** The place where this person acts. */
export function here() {
  return { as: shown.place.as, channelId: shown.place.channel };
}

/** @param {string} id */
export function channelName(id) {
  return shown.state?.channels.find((channel) => channel.id === id)?.name ?? 'unknown';
}

/** @param {string} id */
export function personName(id) {
  const { bot, people } = shown.state ?? {};
  if (id === bot?.id) return bot.name;
  return people?.find((person) => person.id === id)?.name ?? 'unknown';
}

/** Commands for a channel without messages. */
export function suggestedCommands() {
  const offered = typedCommands(shown.state?.commands ?? []).map(({ name }) => name);
  return shown.state?.suggestedCommands.filter((name) => offered.includes(name)) ?? [];
}
