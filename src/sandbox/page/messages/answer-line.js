import { button, element } from '../ui/dom.js';
import { avatar } from './avatar.js';
import { authorName } from './message-facts.js';

/** @typedef {import('discord-api-types/v10').APIMessage} APIMessage */

const SHOWN_LENGTH = 90;
/** Discord's interaction type of a command, whether typed or from a menu. */
const COMMAND = 2;

/**
 * The line above an answer: who used which command, or which message it replies to.
 * @param {APIMessage} message @param {APIMessage | undefined} repliedTo If it still exists.
 * @param {(messageId: string) => void} jump
 */
export function answerLine(message, repliedTo, jump) {
  const used = message.interaction_metadata;
  if (used?.type === COMMAND) {
    const command = message.interaction?.name;
    const who = used.user.global_name ?? used.user.username;
    return element(
      'p',
      { class: 'used' },
      avatar({ id: used.user.id, name: who, bot: false }),
      element(
        'span',
        {},
        element('strong', {}, who),
        command === undefined ? ' used a command' : ' used ',
        command !== undefined &&
          element('span', { class: 'command' }, commandText(message, command)),
      ),
    );
  }
  const target = message.message_reference?.message_id;
  if (target === undefined) return undefined;
  if (repliedTo === undefined) {
    return element('p', { class: 'used' }, 'In reply to a message that no longer exists');
  }
  return element(
    'p',
    { class: 'used' },
    avatar({
      id: repliedTo.author.id,
      name: authorName(repliedTo),
      bot: repliedTo.author.bot === true,
    }),
    button(
      { class: 'reply-to', 'data-key': 'page:reply', onclick: () => jump(target) },
      element('span', { class: 'visually-hidden' }, 'In reply to '),
      element('strong', {}, authorName(repliedTo)),
      ` ${firstWords(repliedTo)}`,
    ),
  );
}

/** Slash commands are shown with their slash, menu commands without one. @param {APIMessage} message @param {string} name */
function commandText(message, name) {
  const isSlash = /** @type {number} */ (message.type) === 20;
  return isSlash ? `/${name}` : name;
}

/** The first text of a message, without the marks of markdown. @param {APIMessage} message */
function firstWords(message) {
  const inside = /"content":("(?:[^"\\]|\\.)*")/.exec(
    JSON.stringify(message.components ?? []),
  )?.[1];
  /** @type {string} */
  const text = message.content || JSON.parse(inside ?? '""');
  const words = text
    .replace(/^(?:#{1,3}|-#?|>)\s+/gm, '')
    .replace(/<(https?:[^>\s]*)>/g, '$1')
    .replace(/[*_~`|\\]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const letters = [...words];
  return letters.length > SHOWN_LENGTH ? `${letters.slice(0, SHOWN_LENGTH).join('')}…` : words;
}
