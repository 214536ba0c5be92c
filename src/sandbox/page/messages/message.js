import { markdown } from '../markdown/markdown-view.js';
import { timeElement } from '../markdown/time-text.js';
import { element, freshId } from '../ui/dom.js';
import { nodes } from './components.js';
import { fileLink, imageNode } from './media.js';
import { authorName, isEphemeral } from './message-facts.js';
import { messageMenu } from './message-menu.js';

/** @typedef {import('discord-api-types/v10').APIMessage} APIMessage */
/**
 * What a message needs from the page around it.
 * @typedef {object} MessageContext
 * @property {string} me
 * @property {string} botId
 * @property {boolean} mayDeleteAll
 * @property {string[]} menuCommands Names of the message menu commands on offer.
 * @property {Omit<import('./components.js').Surroundings, 'attachments' | 'press'>} around
 * @property {(pressed: HTMLButtonElement, messageId: string, customId: string,
 *   values?: string[]) => void} press
 * @property {(pressed: HTMLButtonElement, messageId: string, command: string) => void} menu
 * @property {(pressed: HTMLButtonElement, messageId: string) => void} remove
 */

const LOADING = 1 << 7;
const COMPONENTS_V2 = 1 << 15;

/** @param {APIMessage} message @param {MessageContext} context @returns {HTMLElement} */
export function messageNode(message, context) {
  const headId = freshId('author');
  const ephemeral = isEphemeral(message);
  const menu = messageMenu(message, context);
  const article = element(
    'article',
    {
      class: ephemeral ? 'message ephemeral' : 'message',
      'data-message': message.id,
      'aria-labelledby': headId,
      tabindex: -1,
    },
    askedBy(message),
    element(
      'header',
      { id: headId },
      element('strong', {}, authorName(message)),
      message.author.bot && element('span', { class: 'badge' }, 'App'),
      timeElement(Date.parse(message.timestamp) / 1_000, 's'),
      menu?.opener,
    ),
    menu?.panel,
    element('div', { class: 'body' }, ...bodyOf(message, context)),
    ephemeral && dismissLine(message, context),
  );
  if (menu) article.addEventListener('contextmenu', menu.onContextMenu);
  return article;
}

/** @param {APIMessage} message */
function askedBy(message) {
  const used = message.interaction_metadata;
  if (used?.type !== 2) return undefined;
  const who = used.user.global_name ?? used.user.username;
  return element('p', { class: 'used' }, `Asked by ${who}`);
}

/** @param {APIMessage} message @param {MessageContext} context @returns {Node[]} */
function bodyOf(message, context) {
  const attachments = message.attachments ?? [];
  const flags = message.flags ?? 0;
  const around = {
    ...context.around,
    attachments,
    /** @type {import('./components.js').Surroundings['press']} */
    press: (pressed, customId, values) => context.press(pressed, message.id, customId, values),
  };
  if ((flags & LOADING) !== 0)
    return [element('p', { class: 'subtext' }, `${authorName(message)} is thinking…`)];
  const components = nodes(message.components ?? [], around);
  if ((flags & COMPONENTS_V2) !== 0) return components;
  return [
    markdown(message.content, around.names),
    ...attachments.map((each) =>
      each.content_type?.startsWith('image/')
        ? imageNode({ media: each, description: each.description }, attachments, 'picture')
        : fileLink(each.filename, each.url, each.size),
    ),
    ...components,
    ...(message.edited_timestamp ? [element('small', { class: 'subtext' }, '(edited)')] : []),
  ];
}

/** @param {APIMessage} message @param {MessageContext} context */
function dismissLine(message, context) {
  const dismiss = element(
    'button',
    { type: 'button', class: 'link', 'data-key': 'page:dismiss', onclick: onDismiss },
    'Dismiss',
  );
  function onDismiss() {
    context.remove(dismiss, message.id);
  }
  return element('p', { class: 'only-you' }, 'Only you can see this · ', dismiss);
}
