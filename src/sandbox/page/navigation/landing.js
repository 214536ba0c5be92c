import { holds } from '../guide/progress.js';
import { isEphemeral } from '../messages/message-facts.js';
import { byId } from '../ui/dom.js';

/** @typedef {import('discord-api-types/v10').APIMessage} APIMessage */
/** @typedef {import('../../contract/page-guide.ts').Landing} Landing */

/**
 * The message that a channel opens at; undefined for its end.
 * @param {Landing | undefined} landing @param {APIMessage[]} messages Oldest first. @param {string} botId
 */
export function landingIn(landing, messages, botId) {
  if (!landing) return undefined;
  return messages.findLast(
    (message) =>
      message.author.id === botId && !isEphemeral(message) && holds(message, landing.has),
  )?.id;
}

/**
 * The button above a channel that jumps to its landing.
 * @param {(messageId: string) => void} go
 */
export function createLandingButton(go) {
  const button = byId('landing');
  let target = '';
  button.addEventListener('click', () => go(target));
  return {
    /** @param {string | undefined} label @param {string | undefined} messageId */
    show(label, messageId) {
      button.hidden = label === undefined || messageId === undefined;
      button.textContent = label ?? '';
      target = messageId ?? '';
    },
  };
}
