import { foldWords } from '#debate/clusters/rules/normalise.ts';

/** A truncated beginning of at least this many characters is clearly a quotation. */
const LONG = 110;

/**
 * Whether a sentence is the item's own words, from the beginning of one of its sentences to the end
 * of a clause, or a long beginning: a copy distorts nothing. A short truncated beginning may have
 * lost a restriction: "the best public model (of its class)".
 */
export function isVerbatim(text: string, item: string): boolean {
  const ends = [...item.matchAll(/[.!?…。]\s+/gu)];
  const starts = [0, ...ends.map(({ 0: end, index }) => index + end.length)];
  const own = foldWords(text);
  return starts.some((start) => {
    const rest = item.slice(start);
    const words = foldWords(rest);
    if (!own.every((word, at) => word === words[at])) return false;
    return text.length >= LONG || endsClause(rest, own.length);
  });
}

/** Whether a clause ends after this many words. */
function endsClause(rest: string, count: number): boolean {
  const clauses = rest.split(/[.,;:!?…。](?=\s|$)/u);
  let words = 0;
  return clauses.some((clause) => {
    words += foldWords(clause).length;
    return words === count;
  });
}
