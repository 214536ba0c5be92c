import { parseInline } from './markdown-inline.js';

/** @typedef {import('./markdown.js').Block} Block */
/** @typedef {import('./markdown.js').ListItem} ListItem */
/** @typedef {{ indent: number, ordered: boolean, number: number, text: string }} Line */

const HEADING = /^(#{1,3})\s+(\S.*)$/;
const SUBTEXT = /^-#\s+(\S.*)$/;
const QUOTE = /^> (.*)$/;
const QUOTE_REST = /^>>> (.*)$/;
const ITEM = /^(\s*)([-*]|\d{1,9}\.)\s+(\S.*)$/;
const CONTINUED = /^\s{2,}\S/;
const FENCE = '```';

/** @param {string} text @param {number} from Finds the first fence not escaped by a backslash, or -1. */
function findFence(text, from) {
  let at = text.indexOf(FENCE, from);
  while (at > 0 && text[at - 1] === '\\') at = text.indexOf(FENCE, at + 1);
  return at;
}

/**
 * A code block that opens in the first line of `rest`.
 * @param {string} rest
 */
function codeBlockIn(rest) {
  const open = findFence(rest, 0);
  const lineEnd = rest.indexOf('\n');
  if (open < 0 || (lineEnd >= 0 && open > lineEnd)) return undefined;
  const close = rest.indexOf(FENCE, open + FENCE.length);
  if (close < 0) return undefined;
  const inside = rest.slice(open + FENCE.length, close);
  if (inside.trim() === '') return undefined;
  const text = inside.replace(/^[\w+\-.#]*\n/, '').replace(/^\n+|\n+$/g, '');
  return { before: rest.slice(0, open), text, after: rest.slice(close + FENCE.length) };
}

/** @param {string} line @returns {Line | undefined} */
function listLine(line) {
  const match = ITEM.exec(line);
  if (!match) return undefined;
  const [, indent = '', mark = '', text = ''] = match;
  const ordered = mark.endsWith('.');
  return { indent: indent.length, ordered, number: ordered ? Number.parseInt(mark, 10) : 1, text };
}

/** @param {Line[]} lines A run of list lines, at least one. @returns {Block[]} */
function listsOf(lines) {
  /** @type {Block[]} */
  const lists = [];
  const base = lines[0]?.indent ?? 0;
  for (let at = 0; at < lines.length; ) {
    const line = /** @type {Line} */ (lines[at]);
    let end = at + 1;
    while (end < lines.length && (lines[end]?.indent ?? 0) > base + 1) end += 1;
    const nested = lines.slice(at + 1, end);
    /** @type {ListItem} */
    const item = {
      children: parseInline(line.text),
      lists: nested.length > 0 ? listsOf(nested) : [],
    };
    const last = lists.at(-1);
    if (last?.type === 'list' && last.ordered === line.ordered) last.items.push(item);
    else lists.push({ type: 'list', ordered: line.ordered, start: line.number, items: [item] });
    at = end;
  }
  return lists;
}

/** @param {string[]} lines Removes the list at their front. @returns {Block[]} */
function takeList(lines) {
  /** @type {Line[]} */
  const items = [];
  while (lines.length > 0) {
    const next = lines[0] ?? '';
    const item = listLine(next);
    const last = items.at(-1);
    if (item) items.push(item);
    else if (last && CONTINUED.test(next)) last.text += `\n${next.trim()}`;
    else break;
    lines.shift();
  }
  return listsOf(items);
}

/** @param {string[]} lines Removes the quoted ones at their front. @returns {Block} */
function takeQuote(lines) {
  const rest = QUOTE_REST.exec(lines[0] ?? '');
  const inner = rest ? [rest[1] ?? '', ...lines.splice(0).slice(1)] : [];
  while (QUOTE.test(lines[0] ?? '')) inner.push(QUOTE.exec(lines.shift() ?? '')?.[1] ?? '');
  return { type: 'quote', children: parseBlocks(inner, false) };
}

/** @param {string} line @returns {Block | undefined} */
function oneLineBlock(line) {
  const heading = HEADING.exec(line);
  if (heading) {
    const level = /** @type {1 | 2 | 3} */ (heading[1]?.length ?? 1);
    return { type: 'heading', level, children: parseInline(heading[2] ?? '') };
  }
  const subtext = SUBTEXT.exec(line);
  return subtext ? { type: 'subtext', children: parseInline(subtext[1] ?? '') } : undefined;
}

/**
 * @param {string[]} lines Removed one by one.
 * @param {boolean} quotes False inside a quote: as in Discord, quotes do not nest.
 * @returns {Block[]}
 */
function parseBlocks(lines, quotes) {
  /** @type {Block[]} */
  const blocks = [];
  /** @type {string[]} */
  let plain = [];
  const flush = () => {
    if (plain.length > 0) {
      blocks.push({ type: 'paragraph', children: parseInline(plain.join('\n')) });
    }
    plain = [];
  };
  /** @param {Block[]} made */
  const add = (made) => {
    flush();
    blocks.push(...made);
  };
  while (lines.length > 0) {
    const line = lines[0] ?? '';
    const single = oneLineBlock(line);
    const fenced = line.includes(FENCE) ? codeBlockIn(lines.join('\n')) : undefined;
    if (quotes && (QUOTE.test(line) || QUOTE_REST.test(line))) add([takeQuote(lines)]);
    else if (fenced) {
      if (fenced.before.trim() !== '') plain.push(fenced.before);
      add([{ type: 'codeblock', text: fenced.text }]);
      lines.splice(0, lines.length, ...fenced.after.replace(/^\n/, '').split('\n'));
    } else if (listLine(line)) add(takeList(lines));
    else {
      lines.shift();
      if (single) add([single]);
      else if (line.trim() === '') flush();
      else plain.push(line);
    }
  }
  flush();
  return blocks;
}

/**
 * Parses the subset of Discord's markdown that bots use. Never throws.
 * @param {string} source
 */
export function parseMarkdown(source) {
  return parseBlocks(source.replaceAll('\r\n', '\n').split('\n'), true);
}
