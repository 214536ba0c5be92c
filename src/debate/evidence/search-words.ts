import { cleanCharacters } from '#debate/core/rules/text.ts';
import { EmptyQueryError, QueryTooLongError } from './errors.ts';

/** Maximum query length in UTF-16 units, so that every custom_id of a page still fits. */
export const QUERY_LENGTH = 60;

/**
 * Normalises a query so that it can travel in custom_ids unchanged: one line without colons. Throws
 * QueryTooLongError, and EmptyQueryError if it has no letter or digit.
 */
export function readQuery(typed: string): string {
  const query = cleanCharacters(typed)
    .replace(/[\s:]+/g, ' ')
    .trim();
  if (query.length > QUERY_LENGTH) throw new QueryTooLongError(query.length, QUERY_LENGTH);
  if (searchWords(query).length === 0) throw new EmptyQueryError();
  return query;
}

/** A word to find, as a whole word or as a prefix. */
export type SearchWord = { readonly text: string; readonly isWhole: boolean };

/**
 * The words of a query, tokenised like the searched texts: GPT-4 is two words. Within each run
 * typed without a space only the last word is a prefix; a Latin or numeric word of one or two
 * characters is a prefix only at the very end of the query. Short prefixes, and prefixes of names
 * that most links share, would match half of an index.
 */
export function searchWords(query: string): SearchWord[] {
  const words = query.split(/\s+/u).flatMap((typed) => {
    const parts = typed.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
    return parts.map((text, index) => ({ text, isLast: index === parts.length - 1 }));
  });
  return words.map(({ text, isLast }, index) => ({
    text,
    isWhole: !isLast || (index < words.length - 1 && /^[\p{Script=Latin}\p{N}]{1,2}$/u.test(text)),
  }));
}

/** The number in a query such as #12; null for any other query. */
export function numberIn(query: string): number | null {
  const digits = /^\s*#\s*(\d{1,9})\s*$/.exec(query)?.[1];
  return digits === undefined ? null : Number(digits);
}
