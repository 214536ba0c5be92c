/** @typedef {import('./markdown.js').Inline} Inline */
/** @typedef {{ node: Inline, end: number } | undefined} Found */

/** Runs nested deeper than this stay plain text, so that hostile text cannot exhaust the stack. */
const DEEPEST = 8;
const LINK = /https?:\/\/(?:[^\s<>()]|\([^\s<>()]*\))*(?:[^\s<>().,:;!?"'\]*_~|]|\([^\s<>()]*\))/y;
const MASKED =
  /\[((?:\\.|[^[\]\\\n])+)\]\(\s*<?(https?:\/\/(?:[^\s()<>]|\([^\s()<>]*\))+)>?(?:\s+"[^"\n]*")?\s*\)/y;

/**
 * Markup in angle brackets.
 * @type {[RegExp, (groups: string[]) => Inline][]}
 */
const ANGLES = [
  [
    /<t:(-?\d{1,14})(?::([tTdDfFRsS]))?>/y,
    ([seconds = '', style = 'f']) => ({ type: 'time', seconds: Number(seconds), style }),
  ],
  [/<@!?(\d+)>/y, ([id = '']) => ({ type: 'user', id })],
  [/<@&(\d+)>/y, ([id = '']) => ({ type: 'role', id })],
  [/<#(\d+)>/y, ([id = '']) => ({ type: 'channel', id })],
  [/<\/([^:<>\n]{1,100}):(\d+)>/y, ([name = '', id = '']) => ({ type: 'command', name, id })],
  [/<a?:(\w+):\d+>/y, ([name = '']) => ({ type: 'emoji', name })],
  [/<(https?:\/\/[^\s<>]+)>/y, ([href = '']) => ({ type: 'link', href })],
];

/** @param {RegExp} pattern @param {string} text @param {number} at */
function matchAt(pattern, text, at) {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

/** @param {string} text @param {number} at @returns {Found} */
function angle(text, at) {
  for (const [pattern, make] of ANGLES) {
    const match = matchAt(pattern, text, at);
    if (match) return { node: make(match.slice(1)), end: at + match[0].length };
  }
  return undefined;
}

/** @param {string} text @param {number} at @returns {Found} */
function code(text, at) {
  const fence = matchAt(/`+/y, text, at)?.[0] ?? '`';
  const from = at + fence.length;
  for (const match of text.slice(from).matchAll(/`+/g)) {
    if (match[0] !== fence) continue;
    const inside = text.slice(from, from + match.index);
    const trimmed = fence.length > 1 ? inside.replace(/^ | $/g, '') : inside;
    return { node: { type: 'code', text: trimmed }, end: from + match.index + fence.length };
  }
  return { node: { type: 'text', text: fence }, end: from };
}

/** @param {string} text @param {number} at @param {number} depth @returns {Found} */
function masked(text, at, depth) {
  const match = matchAt(MASKED, text, at);
  if (!match) return undefined;
  const [whole, label = '', href = ''] = match;
  return {
    node: { type: 'link', href, children: parseInline(label, depth + 1) },
    end: at + whole.length,
  };
}

/** @param {string} text @param {number} at @returns {Found} */
function bareLink(text, at) {
  const match = matchAt(LINK, text, at);
  return match && { node: { type: 'link', href: match[0] }, end: at + match[0].length };
}

/**
 * Where the run opened by `mark` ends, or -1. Skips escaped characters and, for a single mark,
 * doubled ones.
 * @param {string} text @param {number} from @param {string} mark
 */
function closing(text, from, mark) {
  const single = mark.length === 1;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text.startsWith(mark, at)) {
      if (single && text[at + 1] === mark) at += 1;
      else if (at > from && closes(text, at, mark)) return at;
    }
  }
  return -1;
}

/** @param {string} text @param {number} at @param {string} mark */
function closes(text, at, mark) {
  const after = text[at + mark.length] ?? '';
  if (mark === '*') return !/\s/.test(text[at - 1] ?? '');
  if (mark === '_') return !/\w/.test(after);
  if (mark === '**' || mark === '__') return after !== mark[0];
  return true;
}

/** @type {[string, 'strong' | 'underline' | 'strike' | 'spoiler' | 'emphasis'][]} */
const MARKS = [
  ['**', 'strong'],
  ['__', 'underline'],
  ['~~', 'strike'],
  ['||', 'spoiler'],
  ['*', 'emphasis'],
  ['_', 'emphasis'],
];

/** @param {string} text @param {number} at @param {number} depth @returns {Found} */
function marked(text, at, depth) {
  for (const [mark, type] of MARKS) {
    if (!text.startsWith(mark, at)) continue;
    const from = at + mark.length;
    if (mark === '*' && /\s/.test(text[from] ?? ' ')) continue;
    const end = closing(text, from, mark);
    if (end < 0) continue;
    const children = parseInline(text.slice(from, end), depth + 1);
    return { node: { type, children }, end: end + mark.length };
  }
  return undefined;
}

/** @param {string} text @param {number} at @param {number} depth @returns {Found} */
function runAt(text, at, depth) {
  const char = text[at] ?? '';
  if (char === '\n') return { node: { type: 'break' }, end: at + 1 };
  if (char === '\\' && /[^0-9A-Za-z\s]/.test(text[at + 1] ?? ' ')) {
    return { node: { type: 'text', text: text[at + 1] ?? '' }, end: at + 2 };
  }
  if (char === '`') return code(text, at);
  if (char === '<') return angle(text, at);
  if (depth >= DEEPEST) return undefined;
  if (char === '[') return masked(text, at, depth);
  if (char === 'h') return bareLink(text, at);
  return '*_~|'.includes(char) ? marked(text, at, depth) : undefined;
}

/**
 * Parses the runs of a paragraph; line feeds become breaks. Never throws.
 * @param {string} source
 * @returns {Inline[]}
 */
export function parseInline(source, depth = 0) {
  /** @type {Inline[]} */
  const nodes = [];
  let plain = '';
  const flush = () => {
    if (plain !== '') nodes.push({ type: 'text', text: plain });
    plain = '';
  };
  for (let at = 0; at < source.length; ) {
    const found = runAt(source, at, depth);
    if (!found) plain += source[at];
    else if (found.node.type === 'text') plain += found.node.text;
    else {
      flush();
      nodes.push(found.node);
    }
    at = found ? found.end : at + 1;
  }
  flush();
  return nodes;
}
