import { nodes } from './components.js';
import { element, freshId } from './dom.js';
import { markdown } from './markdown-view.js';
import { fileLink, imageNode } from './media.js';
import { timeElement } from './time-text.js';

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

const EPHEMERAL = 1 << 6;
const LOADING = 1 << 7;
const COMPONENTS_V2 = 1 << 15;

/** @param {APIMessage} message */
function isEphemeral(message) {
  return ((message.flags ?? 0) & EPHEMERAL) !== 0;
}

/** @param {APIMessage} message @param {MessageContext} context @returns {HTMLElement} */
export function messageNode(message, context) {
  const headId = freshId('author');
  const ephemeral = isEphemeral(message);
  const options = optionsOf(message, context);
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
      options?.opener,
    ),
    options?.panel,
    element('div', { class: 'body' }, ...bodyOf(message, context)),
    ephemeral && dismissLine(message, context),
  );
  if (options) article.addEventListener('contextmenu', options.onContextMenu);
  return article;
}

/** @param {APIMessage} message */
function authorName(message) {
  return message.author.global_name ?? message.author.username;
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
  if ((flags & LOADING) !== 0) return [element('p', { class: 'subtext' }, 'Crux is thinking…')];
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

/**
 * The message's menu: the bot's message commands, and deletion where Discord would offer it. It
 * opens from its button or with the right mouse button.
 * @param {APIMessage} message @param {MessageContext} context
 */
function optionsOf(message, context) {
  const own = message.author.id === context.me;
  const commands = isEphemeral(message) ? [] : context.menuCommands;
  const removable = !isEphemeral(message) && (own || context.mayDeleteAll);
  if (commands.length === 0 && !removable) return undefined;
  const id = freshId('menu');
  const panel = element(
    'div',
    { id, class: 'menu', role: 'group', 'aria-label': 'Message commands', hidden: true },
    ...commands.map((name) =>
      menuButton(name, 'secondary', (pressed) => context.menu(pressed, message.id, name)),
    ),
    removable &&
      menuButton('Delete message', 'danger', (pressed) => context.remove(pressed, message.id)),
  );
  const opener = element(
    'button',
    {
      type: 'button',
      class: 'menu-opener quiet',
      'data-key': 'page:menu',
      'aria-label': `Commands for the message by ${authorName(message)}`,
      'aria-expanded': 'false',
      'aria-controls': id,
      onclick: () => toggle(),
    },
    '⋯',
  );
  function toggle(open = panel.hidden === true) {
    panel.hidden = !open;
    opener.setAttribute('aria-expanded', String(open));
  }
  /** @param {MouseEvent} event */
  function onContextMenu(event) {
    const target = /** @type {Element} */ (event.target);
    // Links, pictures, fields and a marked passage keep the browser's own menu.
    if (target.closest('a, img, input, textarea') || String(getSelection()) !== '') return;
    event.preventDefault();
    toggle(true);
    panel.querySelector('button')?.focus();
  }
  return { opener, panel, onContextMenu };
}

/** @param {string} label @param {string} style @param {(pressed: HTMLButtonElement) => void} press */
function menuButton(label, style, press) {
  const made = element(
    'button',
    { type: 'button', class: style, 'data-key': `page:menu:${label}`, onclick: () => press(made) },
    label,
  );
  return made;
}
