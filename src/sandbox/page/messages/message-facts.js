/** @typedef {import('discord-api-types/v10').APIMessage} APIMessage */

const EPHEMERAL = 1 << 6;
/** Messages of one author within this time are grouped below one name. */
const TOGETHER_MS = 7 * 60_000;

/** Whether only one person sees it. @param {APIMessage} message */
export function isEphemeral(message) {
  return ((message.flags ?? 0) & EPHEMERAL) !== 0;
}

/** @param {APIMessage} message */
export function authorName(message) {
  return message.author.global_name ?? message.author.username;
}

/** Whether the message with the first id was written later. @param {string} id @param {string} other */
export function newer(id, other) {
  return id.length === other.length ? id > other : id.length > other.length;
}

/** Whether it answers a command, a button or a message, which is shown above its name. @param {APIMessage} message */
function isAnswer(message) {
  return message.interaction_metadata !== undefined || message.message_reference !== undefined;
}

/**
 * Whether a message is grouped below the name of the previous one.
 * @param {APIMessage | undefined} before @param {APIMessage} message
 */
export function follows(before, message) {
  return (
    before !== undefined &&
    before.author.id === message.author.id &&
    !isAnswer(message) &&
    isEphemeral(before) === isEphemeral(message) &&
    Date.parse(message.timestamp) - Date.parse(before.timestamp) < TOGETHER_MS
  );
}
