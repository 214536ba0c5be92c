/** @typedef {import('discord-api-types/v10').APIMessage} APIMessage */

const EPHEMERAL = 1 << 6;

/** Whether only one person sees it. @param {APIMessage} message */
export function isEphemeral(message) {
  return ((message.flags ?? 0) & EPHEMERAL) !== 0;
}

/** @param {APIMessage} message */
export function authorName(message) {
  return message.author.global_name ?? message.author.username;
}
