import { cleanCharacters } from '#debate/core/rules/text.ts';

/**
 * A member's text as a model reads it: without invisible characters, bidi controls and tags, and
 * without markdown. Links keep their text and address; marks for emphasis, code, quotes, lists and
 * headings are removed; chat mentions and emoji become a plain word. Idempotent.
 */
export function textForGrader(raw: string): string {
  let text = cleanCharacters(raw);
  // Removing one mark may join two others, so this repeats until nothing is left to remove.
  for (let before = ''; before !== text; ) {
    before = text;
    text = cleanCharacters(withoutMarkdown(text));
  }
  return text;
}

function withoutMarkdown(text: string): string {
  return text
    .replace(/\\([\\`*_{}[\]()#+\-.!~|<>])/g, '$1')
    .replace(/<!--|-->/g, ' ')
    .replace(/<(?:@[!&]?|#)\d{1,20}>/g, '@someone')
    .replace(/<a?:(\w{2,32}):\d{1,20}>/g, '$1')
    .replace(/<t:-?\d{1,14}(?::[tTdDfFR])?>/g, 'some time')
    .replace(/!?\[([^[\]\n]*)\]\(<?(https?:\/\/[^\s()<>]+)>?(?:\s+["'][^"'\n]*["'])?\)/g, '$1 ($2)')
    .replace(/<(https?:\/\/[^\s<>]+)>/g, '$1')
    .replace(/```[a-z]*\n?/gi, ' ')
    .replace(/[`]+/g, '')
    .replace(/\|\|/g, '')
    .replace(/~~/g, '')
    .replace(/\*\*(?=\S)([^*\n]*?\S)\*\*/g, '$1')
    .replace(/(?<![\p{L}\p{N}*])\*(?=\S)([^*\n]*?\S)\*(?![\p{L}\p{N}*])/gu, '$1')
    .replace(/(?<![\p{L}\p{N}_])_{1,3}(?=\S)([^_\n]*?\S)_{1,3}(?![\p{L}\p{N}_])/gu, '$1')
    .replace(/^\s*(?:-#|#{1,6}|>{1,3})\s+/gm, '')
    .replace(/^\s*(?:[-*+•]|\d{1,3}[.)])\s+(?=\S)/gm, '')
    .replace(/^\s*(?:[-*_]\s*){3,}$/gm, '');
}
