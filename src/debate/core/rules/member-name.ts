import { cleanCharacters } from './text.ts';

/** What a member is called whose name shows nothing. */
const NAMELESS = 'a member';

// Dots like those that part what a card says; inside a word, as in Catalan and Japanese, they spell.
const DOT = '[·•∙⋅‧・･●◦]';
const PARTING_DOTS = new RegExp(`(?<=^|\\s)${DOT}+|${DOT}+(?=\\s|$)`, 'gu');

/**
 * A member's name as others read it: one line without what cannot be seen, in which nothing parts
 * one statement from the next, so that it adds none to the line that it stands in. A clean name
 * stays as it is.
 */
export function memberName(raw: string): string {
  const name = cleanCharacters(raw).replace(PARTING_DOTS, '-').replace(/\s+/g, ' ').trim();
  return /[^\s\p{M}\p{Cf}]/u.test(name) ? name : NAMELESS;
}
