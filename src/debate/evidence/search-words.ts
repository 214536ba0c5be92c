import { cleanCharacters } from '#debate/core/rules/text.ts';
import { EmptyQueryError, QueryTooLongError } from './errors.ts';

/** Longest query, in UTF-16 units: with it every custom_id of a page still fits. */
export const QUERY_LENGTH = 60;

/**
 * What is searched for, in a form that travels in custom_ids as it is: one line without colons.
 * Throws QueryTooLongError, and EmptyQueryError where there is no letter or digit in it.
 */
export function readQuery(typed: string): string {
  const query = cleanCharacters(typed)
    .replace(/[\s:]+/g, ' ')
    .trim();
  if (query.length > QUERY_LENGTH) throw new QueryTooLongError(query.length, QUERY_LENGTH);
  if (searchWords(query).length === 0) throw new EmptyQueryError();
  return query;
}

/** A word to find: as a whole, or as the beginning of one. */
export type SearchWord = { readonly text: string; readonly isWhole: boolean };

/**
 * The words of a query, taken apart as the searched texts are: GPT-4 is two. Of what was typed
 * without a space only the last may be unfinished, and words of one or two letters only at the
 * very end: what begins with them, or with the names that most links share, is half of an index.
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

/** The item that a query such as #12 names; null for all others. */
export function numberIn(query: string): number | null {
  const digits = /^\s*#\s*(\d{1,9})\s*$/.exec(query)?.[1];
  return digits === undefined ? null : Number(digits);
}
