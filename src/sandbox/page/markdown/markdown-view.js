import { button, element } from '../ui/dom.js';
import { parseMarkdown } from './markdown.js';
import { timeElement } from './time-text.js';

/** @typedef {import('./markdown.js').Inline} Inline */
/** @typedef {import('./markdown.js').Block} Block */
/**
 * Names for mentions, and what pressing a mention does.
 * @typedef {object} Names
 * @property {(id: string) => string} person
 * @property {(id: string) => string} channel
 * @property {(target: { channelId: string, messageId?: string }) => void} jump
 * @property {(command: string) => void} command
 */

const JUMP = /^https:\/\/(?:\w+\.)?discord\.com\/channels\/\d+\/(\d+)(?:\/(\d+))?$/;

/** @type {Record<string, keyof HTMLElementTagNameMap>} */
const TAGS = { strong: 'strong', emphasis: 'em', underline: 'u', strike: 's' };

/** @param {string} source @param {Names} names */
export function markdown(source, names) {
  return element(
    'div',
    { class: 'markdown' },
    ...parseMarkdown(source).map((block) => blockNode(block, names)),
  );
}

/** @param {Block} block @param {Names} names @returns {Node} */
function blockNode(block, names) {
  switch (block.type) {
    case 'paragraph':
      return element('p', {}, ...inlineNodes(block.children, names));
    case 'subtext':
      return element('p', { class: 'subtext' }, ...inlineNodes(block.children, names));
    case 'heading': {
      // The page's own headings are h1 and h2.
      const tag = /** @type {'h3' | 'h4' | 'h5'} */ (`h${block.level + 2}`);
      return element(tag, {}, ...inlineNodes(block.children, names));
    }
    case 'quote':
      return element('blockquote', {}, ...block.children.map((inner) => blockNode(inner, names)));
    case 'codeblock':
      return element('pre', { tabindex: 0 }, element('code', {}, block.text));
    case 'list': {
      const items = block.items.map((item) =>
        element(
          'li',
          {},
          ...inlineNodes(item.children, names),
          ...item.lists.map((inner) => blockNode(inner, names)),
        ),
      );
      return block.ordered
        ? element('ol', { start: block.start }, ...items)
        : element('ul', {}, ...items);
    }
  }
}

/** @param {Inline[]} nodes @param {Names} names */
function inlineNodes(nodes, names) {
  return nodes.map((node) => inlineNode(node, names));
}

/** @param {Inline} node @param {Names} names @returns {Node} */
function inlineNode(node, names) {
  switch (node.type) {
    case 'text':
      return document.createTextNode(node.text);
    case 'break':
      return element('br');
    case 'code':
      return element('code', {}, node.text);
    case 'link':
      return linkNode(node.href, node.children, names);
    case 'time':
      return timeElement(node.seconds, node.style);
    case 'user':
      return element('span', { class: 'mention' }, `@${names.person(node.id)}`);
    case 'role':
      return element('span', { class: 'mention' }, '@role');
    case 'channel':
      return mentionButton(`#${names.channel(node.id)}`, () => names.jump({ channelId: node.id }));
    case 'command':
      return mentionButton(`/${node.name}`, () => names.command(node.name));
    case 'emoji':
      return document.createTextNode(`:${node.name}:`);
    case 'spoiler':
      return spoiler(inlineNodes(node.children, names));
    default:
      return element(TAGS[node.type] ?? 'span', {}, ...inlineNodes(node.children, names));
  }
}

/** @param {string} label @param {() => void} press */
function mentionButton(label, press) {
  return button({ class: 'mention', onclick: press }, label);
}

/** @param {string} href @param {Inline[] | undefined} children @param {Names} names */
function linkNode(href, children, names) {
  const jump = JUMP.exec(href);
  const label = children ? inlineNodes(children, names) : undefined;
  if (jump) {
    const channelId = jump[1] ?? '';
    const target = jump[2] ? { channelId, messageId: jump[2] } : { channelId };
    const shown = label ?? [document.createTextNode(`#${names.channel(channelId)} › message`)];
    const made = element('a', { href, onclick: onJump }, ...shown);
    /** @param {MouseEvent} event */
    function onJump(event) {
      event.preventDefault();
      names.jump(target);
    }
    return made;
  }
  return externalLink(href, label ?? [document.createTextNode(href)]);
}

/**
 * A link that leaves the page; plain text if it is not http(s).
 * @param {string} href @param {Node[]} label
 */
export function externalLink(href, label) {
  if (!/^https?:\/\//i.test(href) || !URL.canParse(href)) return element('span', {}, ...label);
  return element(
    'a',
    { href, target: '_blank', rel: 'noopener noreferrer nofollow', title: href },
    ...label,
  );
}

/** @param {Node[]} inside */
function spoiler(inside) {
  const content = element('span', { hidden: true }, ...inside);
  const reveal = button({ class: 'spoiler', onclick: show }, 'spoiler');
  function show() {
    content.hidden = false;
    content.tabIndex = -1;
    reveal.remove();
    content.focus();
  }
  return element('span', {}, reveal, content);
}
