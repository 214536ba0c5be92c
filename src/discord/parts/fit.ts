import { cutEscaped } from './escape.ts';

/**
 * Fits the texts of one message into `most` characters in total: if they are longer, the longest
 * are cut to one common length and the short ones stay whole. Views give each text its own room;
 * this covers theses and names that consist only of signs that need escaping.
 */
export function fitTexts(texts: readonly string[], most: number): string[] {
  const level = commonLength(
    texts.map((text) => text.length),
    most,
  );
  return texts.map((text) => cutEscaped(text, level));
}

/** The largest length to which all can be cut so that their sum is at most `most`. */
function commonLength(lengths: readonly number[], most: number): number {
  let left = most;
  const ascending = lengths.toSorted((a, b) => a - b);
  for (const [index, length] of ascending.entries()) {
    const share = Math.floor(left / (ascending.length - index));
    if (length > share) return share;
    left -= length;
  }
  return Number.POSITIVE_INFINITY;
}
