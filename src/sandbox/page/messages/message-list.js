import { messageNode } from './message.js';
import { replaceKeepingFocus } from './replace-keeping-focus.js';

/** @typedef {import('discord-api-types/v10').APIMessage} APIMessage */
/** @typedef {import('./message.js').MessageContext} MessageContext */

/** Within this many pixels of its end a channel counts as scrolled to the end. */
const NEAR_END = 80;
const ANNOUNCED_LENGTH = 300;

/**
 * The messages of one channel. Only what changed is redrawn. When the focus was in a message that
 * changed, it goes to the same control of the new one, if there is such a control.
 * @param {{ list: HTMLElement, scroller: HTMLElement, toEnd: HTMLButtonElement,
 *   announcer: HTMLElement, emptyState: () => Node }} parts
 */
export function createMessageList({ list, scroller, toEnd, announcer, emptyState }) {
  /** @type {Map<string, { stamp: string, node: HTMLElement }>} */
  let drawn = new Map();
  let shownPlace = '';
  let stuck = true;

  toEnd.addEventListener('click', () => scrollToEnd());
  scroller.addEventListener('scroll', () => {
    stuck = atEnd();
    if (stuck) toEnd.hidden = true;
  });
  // Keeps the end in view when a form opens below it or a picture loads above it.
  const sizes = new ResizeObserver(() => stuck && scrollToEnd());
  sizes.observe(scroller);
  sizes.observe(list);

  function atEnd() {
    return scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR_END;
  }

  function scrollToEnd() {
    stuck = true;
    scroller.scrollTop = scroller.scrollHeight;
    toEnd.hidden = true;
  }

  /**
   * @param {string} place Changes with the person and the channel: then nothing is announced.
   * @param {APIMessage[]} messages Oldest first.
   * @param {MessageContext} context @param {string} contextStamp Changes with the context.
   */
  function show(place, messages, context, contextStamp) {
    const samePlace = place === shownPlace;
    const hadFocus = list.contains(document.activeElement);
    const changed = draw(messages, context, `${place} ${contextStamp}`);
    shownPlace = place;
    if (messages.length > 0) order([...drawn.values()].map(({ node }) => node));
    else if (!samePlace || !list.querySelector('.empty')) list.replaceChildren(emptyState());
    if (!samePlace || stuck) scrollToEnd();
    else if (changed.fresh.length > 0) toEnd.hidden = false;
    if (hadFocus && !list.contains(document.activeElement)) scroller.focus();
    if (samePlace) announce(changed);
  }

  /** @param {APIMessage[]} messages @param {MessageContext} context @param {string} around */
  function draw(messages, context, around) {
    /** @type {typeof drawn} */
    const next = new Map();
    /** @type {{ fresh: HTMLElement[], edited: HTMLElement[] }} */
    const changed = { fresh: [], edited: [] };
    for (const message of messages) {
      const stamp = around + JSON.stringify(message);
      const before = drawn.get(message.id);
      const same = before?.stamp === stamp;
      const node = same ? before.node : messageNode(message, context);
      if (before && !same) {
        replaceKeepingFocus(before.node, node);
        changed.edited.push(node);
      } else if (!before) changed.fresh.push(node);
      next.set(message.id, { stamp, node });
    }
    drawn = next;
    return changed;
  }

  /** Moves only nodes that are out of place: a moved node loses the focus. @param {Node[]} wanted */
  function order(wanted) {
    const keep = new Set(wanted);
    for (const child of [...list.childNodes]) if (!keep.has(child)) child.remove();
    wanted.forEach((node, at) => {
      const there = list.childNodes[at];
      if (there !== node) list.insertBefore(node, there ?? null);
    });
  }

  /** @param {{ fresh: HTMLElement[], edited: HTMLElement[] }} changed */
  function announce({ fresh, edited }) {
    const own = edited.filter((node) => node.contains(document.activeElement));
    const lines = [...fresh, ...own].map(
      (node) =>
        `${node.querySelector('header strong')?.textContent ?? ''}: ${
          /** @type {HTMLElement} */ (node.querySelector('.body')).innerText
        }`,
    );
    if (lines.length > 0) announcer.textContent = lines.join('\n').slice(0, ANNOUNCED_LENGTH);
  }

  return {
    show,
    scrollToEnd,
    /** Brings a message into view and marks it. @param {string} messageId */
    jump(messageId) {
      const node = drawn.get(messageId)?.node;
      if (!node) return false;
      node.scrollIntoView({ block: 'center' });
      node.focus();
      return true;
    },
  };
}
