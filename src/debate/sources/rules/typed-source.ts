import { undoPercents } from './percent.ts';

/** Pairs of signs that people and programs put around a link. */
const PAIRS: readonly (readonly [string, string])[] = [
  ...['<>', '()', '[]', '{}', '""', "''", '``', '“”', '„“', '‘’', '«»', '‹›'],
  ...['「」', '『』', '【】', '《》', '〈〉', '（）', '［］', '**', '__', '~~', '||'],
].map((pair) => [pair.slice(0, 1), pair.slice(1)] as const);

/** Signs that end a sentence but not an address. */
const ENDING = /[.,;:!?…'"’”‘“»«›`*|~·。，、；：！？．([{（［「『【《〈]$/u;
const CLOSING: Readonly<Record<string, string>> = {
  ')': '(',
  ']': '[',
  '}': '{',
  '>': '<',
  '）': '（',
  '］': '［',
  '」': '「',
  '』': '『',
  '】': '【',
  '》': '《',
  '〉': '〈',
};
const OPENING = /^[*`|~"'“„‘«‹]+(?=\S)/u;

const UNSEEN = /^[\s\p{Cf}]+|(?:[\s\p{Cf}]|%E2%80%8[BCD]|%EF%BB%BF|%C2%A0|%20)+$/giu;
const MARKDOWN_LINK = /^!?\[[^\]]*\]\(\s*<?([^\s<>]+)>?(?:\s+["'(].*["')])?\s*\)[.,;:!?]*$/u;
/** `arXiv preprint arXiv:2107.03374`, `doi: 10…`, `Available at: https://…` */
const LABEL =
  /^(?:arxiv (?:e-?prints?|preprint),?\s+(?=arxiv:)|(?:available (?:at|from|online at)|retrieved from|accessed (?:at|from)|url|link|source|quelle|lien|fuente|fonte|источник|来源|链接|出典)\s*[:：]?\s*(?=https?:|www\.|doi|10\.\d))/iu;
/** Prefixes that a browser's own pages and views put before the address they show. */
const VIEW =
  /^(?:view-source:|feed:(?=https?:)|about:reader\?url=|(?:chrome|moz|edge)-extension:\/\/[^/]+\/(?:[^?#]*[?&#](?:file|src|url)=)?(?=https?(?::|%3a)))/i;
const SLIPS: readonly (readonly [RegExp, string])[] = [
  [/^h(?:xx|tt)p(s?)\[?:\]?\/\/(?=\S)/i, 'http$1://'],
  [/^http(s?):?\/\/?(?=https?:\/\/)/i, ''],
  [/\[\.\]/g, '.'],
  [/^http(s?)：\/\//i, 'http$1://'],
  [/(doi\.org\/)\s+(?=10\.)/i, '$1'],
  [/^http(s?)(?:\/\/:?|:\/(?!\/)|;\/\/)(?=[\w-]+\.)/i, 'http$1://'],
];

/** Each round removes one wrapping; nobody pastes more of them than this. */
const ROUNDS = 12;

/**
 * The link or id within pasted text: without surrounding markdown, brackets and quotation marks,
 * labels before it, sentence punctuation after it, and invisible characters at its ends. A closing
 * bracket is removed only if it has no opening one, since addresses and DOIs may contain pairs.
 */
export function tidyTyped(raw: string): string {
  let typed = oneWithin(raw);
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = typed;
    typed = withoutEnding(withoutPair(withoutLabel(typed.replace(UNSEEN, ''))));
    if (typed === before) break;
  }
  return typed;
}

/**
 * The only link in the text around it, as in a reference; the input itself if there is not exactly
 * one.
 */
function oneWithin(raw: string): string {
  if (!/\S\s+\S/.test(raw.replace(UNSEEN, '')) || MARKDOWN_LINK.test(raw.trim())) return raw;
  const links = raw.match(/https?:\/\/\S+/gi) ?? [];
  const ids = raw.match(/\b(?:doi:\s*10\.\d{4,9}\/\S+|arxiv:\s*\d{4}\.\d{4,5}(?:v\d+)?)/gi) ?? [];
  const [only, ...others] = links.length > 0 ? links : ids;
  return only === undefined || others.length > 0 || /^https?:\/\/doi\.org\/$/i.test(only)
    ? raw
    : only.replace(/\s+/g, '');
}

function withoutLabel(typed: string): string {
  let text = typed.replace(MARKDOWN_LINK, '$1').replace(LABEL, '');
  const view = VIEW.exec(text)?.[0];
  if (view !== undefined) text = decoded(text.slice(view.length));
  for (const [slip, right] of SLIPS) text = text.replace(slip, right);
  return text.replace(/^(10\.\d{4,9})%2f/i, (_, prefix: string) => `${prefix}/`);
}

function decoded(text: string): string {
  return /^https?%3a/i.test(text) ? undoPercents(text) : text;
}

function withoutPair(typed: string): string {
  for (const [open, close] of PAIRS) {
    if (typed.length < 2 || !typed.startsWith(open) || !typed.endsWith(close)) continue;
    const inner = typed.slice(1, -1);
    // "(a) and (b)" is not one pair around all.
    if (open === close || !inner.includes(close) || balanced(inner, open, close)) return inner;
  }
  const opened = typed.charAt(0);
  const close = PAIRS.find(([open]) => open === opened)?.[1];
  const isLone = close !== undefined && !typed.includes(close, 1);
  return (isLone ? typed.slice(1) : typed).replace(OPENING, '');
}

function balanced(text: string, open: string, close: string): boolean {
  let depth = 0;
  for (const letter of text) {
    if (letter === open) depth += 1;
    else if (letter === close) depth -= 1;
    if (depth < 0) return false;
  }
  return true;
}

/** Removes punctuation from the end, but never the only remaining character. */
export function withoutEnding(typed: string): string {
  let text = typed;
  while (text.length > 1) {
    const last = text.slice(-1);
    const open = CLOSING[last];
    const isStray = open !== undefined && text.split(open).length < text.split(last).length;
    if (!isStray && !ENDING.test(last)) break;
    text = text.slice(0, -1);
  }
  return text;
}
