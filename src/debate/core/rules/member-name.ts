import { cleanCharacters } from './text.ts';

/** What a member is called if nothing in their name is visible. */
const NAMELESS = 'a member';

// Dots like those that separate the parts of a card; inside a word, as in Catalan and Japanese,
// they are letters.
const DOT = '[·•∙⋅‧・･●◦]';
const PARTING_DOTS = new RegExp(`(?<=^|\\s)${DOT}+|${DOT}+(?=\\s|$)`, 'gu');

/**
 * A member's name as others see it: one line without invisible characters or separators, so that a
 * name cannot inject a statement into its line. A clean name is unchanged.
 */
export function memberName(raw: string): string {
  const name = cleanCharacters(raw).replace(PARTING_DOTS, '-').replace(/\s+/g, ' ').trim();
  return /[^\s\p{M}\p{Cf}]/u.test(name) ? name : NAMELESS;
}
