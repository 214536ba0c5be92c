import { element, freshId } from '../ui/dom.js';
import { authorName, isEphemeral } from './message-facts.js';

/** @typedef {import('discord-api-types/v10').APIMessage} APIMessage */
/** @typedef {import('./message.js').MessageContext} MessageContext */

/**
 * The message's menu: the bot's message commands, and deletion where Discord would offer it. It
 * opens from its button or with the right mouse button.
 * @param {APIMessage} message @param {MessageContext} context
 */
export function messageMenu(message, context) {
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
    // Links, pictures, fields and selected text keep the browser's own menu.
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
