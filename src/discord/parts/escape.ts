import { truncate } from '#debate/core/rules/cut.ts';

/**
 * The only way that text by a member, a model or a thesis file gets into a message: nothing in it
 * works as markdown, a link, a mention, an emoji or a timestamp any more. A backslash makes the
 * sign after it plain; signs that only matter at the start of a line are escaped only there, so
 * that texts stay short. Limits apply after escaping.
 */
export function escapeText(text: string): string {
  return text
    .replace(/[\\`*_~|<>[\]@]|:(?=\/\/)/g, '\\$&')
    .replace(/^(\s*)([#+-])/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/gm, '$1\\$2');
}

/** One line: line breaks become spaces. */
export function escapeLine(text: string): string {
  return escapeText(text.replace(/\s+/g, ' ').trim());
}

/** One line of at most `most` characters after escaping; a cut text ends in "…". */
export function excerpt(text: string, most: number): string {
  return cutEscaped(escapeLine(text), most);
}

/** Several lines as a block quote, at most `most` characters after escaping. */
export function quote(text: string, most: number): string {
  const lines = text.split('\n').map((line) => `> ${escapeText(line)}`);
  // If it was cut right after a line's prefix, the prefix is removed: alone it would be a sign of
  // its own.
  return cutEscaped(lines.join('\n'), most).replace(/\n>…$/, '…');
}

/** Cuts escaped text without leaving a backslash that would escape the "…". */
export function cutEscaped(escaped: string, most: number): string {
  if (escaped.length <= most) return escaped;
  let kept = truncate(escaped, most - 1);
  const backslashes = /\\*$/.exec(kept)?.[0].length ?? 0;
  if (backslashes % 2 === 1) kept = kept.slice(0, -1);
  return `${kept.trimEnd()}…`;
}
