import { element } from '../ui/dom.js';
import { messageNode } from './message.js';
import { follows, newer } from './message-facts.js';
import { replaceKeepingFocus } from './replace-keeping-focus.js';

/** @typedef {import('discord-api-types/v10').APIMessage} APIMessage */
/** @typedef {import('./message.js').MessageContext} MessageContext */
/**
 * @typedef {object} Shown
 * @property {string} place Identifies person and channel: nothing is announced when it changes.
 * @property {APIMessage[]} messages Oldest first.
 * @property {MessageContext} context
 * @property {string} contextStamp Changes with the context.
 * @property {string | undefined} readUpTo Id of the newest message at the last visit.
 * @property {string | undefined} landing Id of the message where the channel opens; else its end.
 */

/** A channel within this many pixels of its end counts as scrolled to the end. */
const NEAR_END = 80;
const ANNOUNCED_LENGTH = 300;

/** The text of a node, even if it is not laid out and so has no innerText. @param {Node | null} node */
function textIn(node) {
  if (!node) return '';
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  const words = [];
  while (walker.nextNode()) words.push(walker.currentNode.nodeValue);
  return words.join(' ').replace(/\s+/g, ' ').trim();
}

/**
 * The messages of one channel. Only what changed is redrawn. If the focus was in a message that
 * changed, it moves to the same control of the new one, or to the new text in it.
 * @param {{ list: HTMLElement, scroller: HTMLElement, toEnd: HTMLButtonElement,
 *   announcer: HTMLElement, emptyState: () => Node }} parts
 */
export function createMessageList({ list, scroller, toEnd, announcer, emptyState }) {
  /** @type {Map<string, { stamp: string, node: HTMLElement }>} */
  let drawn = new Map();
  let shownPlace = '';
  let stuck = true;
  /** The message that the list opened at, until somebody scrolls. */
  let landed = '';
  let around = { stamp: '', version: 0 };

  toEnd.addEventListener('click', () => scrollToEnd());
  scroller.addEventListener('scroll', () => {
    stuck = landed === '' && atEnd();
    offerEnd(false);
  });
  // Keeps the end in view when a form opens below it or a picture loads above it.
  const sizes = new ResizeObserver(() => (stuck ? scrollToEnd() : align()));
  sizes.observe(scroller);
  sizes.observe(list);

  for (const name of ['wheel', 'touchmove', 'pointerdown', 'keydown']) {
    scroller.addEventListener(name, () => {
      landed = '';
    });
  }

  function atEnd() {
    return scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR_END;
  }

  /** @param {boolean} hasNew Whether there is something new out of view. */
  function offerEnd(hasNew) {
    if (hasNew) toEnd.textContent = 'New messages ↓';
    else if (stuck) toEnd.textContent = 'To the newest ↓';
    toEnd.hidden = stuck || atEnd();
  }

  function scrollToEnd() {
    stuck = true;
    landed = '';
    scroller.scrollTop = scroller.scrollHeight;
    offerEnd(false);
  }

  /** @param {string} messageId */
  function scrollToStartOf(messageId) {
    stuck = false;
    landed = messageId;
    align();
    // Messages that had not been drawn had an estimated height.
    requestAnimationFrame(() => {
      align();
      offerEnd(false);
    });
  }

  /** Keeps the start of the message that the list opened at at the top. */
  function align() {
    const node = drawn.get(landed)?.node;
    if (!node?.isConnected) return;
    scroller.scrollTop += node.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
  }

  /** @param {Shown} shown */
  function show({ place, messages, context, contextStamp, readUpTo, landing }) {
    const samePlace = place === shownPlace;
    const hadFocus = list.contains(document.activeElement);
    const stamp = `${place} ${contextStamp}`;
    if (stamp !== around.stamp) around = { stamp, version: around.version + 1 };
    const changed = draw(messages, context);
    if (!samePlace) landed = '';
    shownPlace = place;
    if (messages.length > 0) order(withNewLine(messages, context.me, readUpTo));
    else if (!samePlace || !list.querySelector('.empty')) list.replaceChildren(emptyState());
    // Without any scrolling since arrival, the list moves along when the landing changes.
    const isWaiting = landed !== '' && landed !== landing;
    if (landing !== undefined && (!samePlace || isWaiting)) scrollToStartOf(landing);
    else if (!samePlace || stuck) scrollToEnd();
    else if (changed.fresh.length > 0) offerEnd(true);
    if (hadFocus && !list.contains(document.activeElement)) scroller.focus();
    if (samePlace) announce(changed);
  }

  /** @param {APIMessage[]} messages @param {MessageContext} context */
  function draw(messages, context) {
    /** @type {typeof drawn} */
    const next = new Map();
    /** @type {{ fresh: HTMLElement[], edited: HTMLElement[] }} */
    const changed = { fresh: [], edited: [] };
    const byId = new Map(messages.map((message) => [message.id, message]));
    messages.forEach((message, at) => {
      const standing = {
        follows: follows(messages[at - 1], message),
        repliedTo: byId.get(message.message_reference?.message_id ?? ''),
      };
      const kind = `${around.version} ${standing.follows} ${standing.repliedTo?.id}`;
      const stamp = `${kind} ${JSON.stringify(message)}`;
      const before = drawn.get(message.id);
      const same = before?.stamp === stamp;
      const node = same ? before.node : messageNode(message, context, standing);
      if (before && !same) {
        replaceKeepingFocus(before.node, node);
        changed.edited.push(node);
      } else if (!before) changed.fresh.push(node);
      next.set(message.id, { stamp, node });
    });
    drawn = next;
    return changed;
  }

  const newLine = element('div', { class: 'new-line', role: 'separator', 'aria-label': 'New' });
  newLine.append(element('span', {}, 'New'));

  /** The nodes in order, with a line above the first one that this person has not seen. @param {APIMessage[]} messages @param {string} me @param {string | undefined} readUpTo */
  function withNewLine(messages, me, readUpTo) {
    const nodes = [...drawn.values()].map(({ node }) => node);
    if (readUpTo === undefined) return nodes;
    const first = messages.findIndex(({ id, author }) => author.id !== me && newer(id, readUpTo));
    return first < 0 ? nodes : nodes.toSpliced(first, 0, newLine);
  }

  /** Moves only nodes that are out of order: a moved node loses the focus. @param {Node[]} wanted */
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
        `${node.querySelector('header strong')?.textContent ?? ''}: ${textIn(
          node.querySelector('.body'),
        )}`,
    );
    if (lines.length > 0) announcer.textContent = lines.join('\n').slice(0, ANNOUNCED_LENGTH);
  }

  scroller.tabIndex = 0;
  // Arrow keys move between messages once one of them, or the list, has the focus.
  scroller.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const focused = /** @type {HTMLElement | null} */ (document.activeElement);
    if (!step || !(focused === scroller || focused?.classList.contains('message'))) return;
    const nodes = [...drawn.values()].map(({ node }) => node);
    const at = focused === scroller ? nodes.length : nodes.indexOf(focused);
    const next = nodes[Math.max(0, Math.min(nodes.length - 1, at + step))];
    event.preventDefault();
    next?.focus({ preventScroll: true });
    next?.scrollIntoView({ block: 'nearest' });
  });

  return {
    show,
    scrollToEnd,
    scrollToStartOf,
    /** Focuses a message without scrolling. @param {string} messageId */
    focus: (messageId) => drawn.get(messageId)?.node.focus({ preventScroll: true }),
    /** Brings a message into view and marks it. @param {string} messageId */
    jump(messageId) {
      const node = drawn.get(messageId)?.node;
      if (!node) return false;
      stuck = false;
      landed = '';
      node.scrollIntoView({ block: 'center' });
      node.focus();
      return true;
    },
  };
}
