import { markdown } from '../markdown/markdown-view.js';
import { timeElement } from '../markdown/time-text.js';
import { button, element, freshId } from '../ui/dom.js';
import { answerLine } from './answer-line.js';
import { avatar } from './avatar.js';
import { nodes } from './components.js';
import { fileLink, imageNode } from './media.js';
import { authorName, isEphemeral } from './message-facts.js';
import { openMenu, opensMenu } from './message-menu.js';

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
/**
 * The context of a message: whether it is below the previous one's name, and what it replies to.
 * @typedef {{ follows: boolean, repliedTo: APIMessage | undefined }} Standing
 */

const LOADING = 1 << 7;
const COMPONENTS_V2 = 1 << 15;

/** @param {APIMessage} message @param {MessageContext} context @param {Standing} standing @returns {HTMLElement} */
export function messageNode(message, context, { follows, repliedTo }) {
  const headId = freshId('author');
  const ephemeral = isEphemeral(message);
  const name = authorName(message);
  const bot = message.author.bot === true;
  const { channel_id: channelId } = message;
  const kinds = ['message', ephemeral && 'ephemeral', follows && 'follows'];
  const article = element(
    'article',
    {
      class: kinds.filter(Boolean).join(' '),
      'data-message': message.id,
      'aria-labelledby': headId,
      tabindex: -1,
    },
    answerLine(message, repliedTo, (messageId) =>
      context.around.names.jump({ channelId, messageId }),
    ),
    follows ? undefined : avatar({ id: message.author.id, name, bot }),
    element(
      'header',
      { id: headId, class: follows ? 'visually-hidden' : undefined },
      element('strong', {}, name),
      bot && element('span', { class: 'badge' }, 'App'),
      timeElement(Date.parse(message.timestamp) / 1_000, 's'),
    ),
    element('div', { class: 'body' }, ...bodyOf(message, context)),
    ephemeral && dismissLine(message, context),
  );
  levelHeadings(article);
  addMenu(article, message, context);
  return article;
}

/**
 * Members write headings of any level in any order; for screen readers, no level is skipped. The
 * page's own are 1 and 2.
 * @param {HTMLElement} article
 */
function levelHeadings(article) {
  let before = 2;
  for (const heading of article.querySelectorAll('h3, h4, h5')) {
    const level = Math.min(Number(heading.tagName.slice(1)), before + 1);
    heading.setAttribute('aria-level', String(level));
    before = level;
  }
}

/**
 * The message's menu: the bot's message commands, and deletion where Discord would offer it.
 * @param {HTMLElement} article @param {APIMessage} message @param {MessageContext} context
 */
function addMenu(article, message, context) {
  const own = message.author.id === context.me;
  const ephemeral = isEphemeral(message);
  /** @type {import('./message-menu.js').MenuItem[]} */
  const items = (ephemeral ? [] : context.menuCommands).map((name) => ({
    label: name,
    press: (pressed) => context.menu(pressed, message.id, name),
  }));
  if (!ephemeral && (own || context.mayDeleteAll)) {
    items.push({
      label: 'Delete message',
      style: 'fault',
      press: (pressed) => context.remove(pressed, message.id),
    });
  }
  if (items.length === 0) return;
  const label = `Commands for the message by ${authorName(message)}`;
  const opener = button(
    {
      class: 'menu-opener secondary',
      'data-key': 'page:menu',
      'aria-label': label,
      'aria-haspopup': 'menu',
      onclick: () => {
        const box = opener.getBoundingClientRect();
        openMenu({ x: box.right - 200, y: box.bottom + 4 }, label, items);
      },
    },
    '⋯',
  );
  article.append(opener);
  opensMenu(article, (at) => openMenu(at, label, items));
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
  const dismiss = button(
    { class: 'link', 'data-key': 'page:dismiss', onclick: onDismiss },
    'Dismiss',
  );
  function onDismiss() {
    context.remove(dismiss, message.id);
  }
  return element('p', { class: 'only-you' }, 'Only you can see this · ', dismiss);
}
