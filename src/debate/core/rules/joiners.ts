/**
 * Invisible characters that matter for spelling: joiners where they change the shape of letters,
 * and the tags of the three flag emoji that use them. Anywhere else they only conceal things.
 */

const JOINING =
  '\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Mongolian}\\p{Script=Devanagari}' +
  '\\p{Script=Bengali}\\p{Script=Gurmukhi}\\p{Script=Gujarati}\\p{Script=Oriya}' +
  '\\p{Script=Tamil}\\p{Script=Telugu}\\p{Script=Kannada}\\p{Script=Malayalam}' +
  '\\p{Script=Sinhala}\\p{Script=Khmer}\\p{Script=Myanmar}\\p{Script=Tibetan}';

/** Signs that silence a vowel: a joiner after one selects the consonant's form, even at the end. */
const VIRAMAS =
  '\\u094d\\u09cd\\u0a4d\\u0acd\\u0b4d\\u0bcd\\u0c4d\\u0ccd\\u0d3b\\u0d3c\\u0d4d\\u0dca\\u1039\\u103a\\u17d2';

const BETWEEN_LETTERS = `(?<=[${JOINING}\\p{M}])[\\u200c\\u200d](?=[${JOINING}])`;
const AFTER_VIRAMA = `(?<=[${VIRAMAS}])[\\u200c\\u200d](?![\\u200c\\u200d])`;
// An abbreviation keeps the initial form of its letter: 1447 \u0647\u200d.
const INITIAL_FORM =
  '(?<=[\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Mongolian}])\\u200d(?![\\u200c\\u200d])';
const EMOJI =
  '(?<=[\\p{Extended_Pictographic}\\ufe0f\\p{Emoji_Modifier}])\\u200d(?=\\p{Extended_Pictographic})';
/** England, Scotland and Wales: their letters are tags. */
const FLAGS = '\\u{1f3f4}\\u{e0067}\\u{e0062}\\u{e0065}\\u{e006e}\\u{e0067}\\u{e007f}'.concat(
  '|\\u{1f3f4}\\u{e0067}\\u{e0062}\\u{e0073}\\u{e0063}\\u{e0074}\\u{e007f}',
  '|\\u{1f3f4}\\u{e0067}\\u{e0062}\\u{e0077}\\u{e006c}\\u{e0073}\\u{e007f}',
);
// Visible format characters: Arabic signs for number, year and verse, and the like.
const DRAWN = '[\\u0600-\\u0605\\u06dd\\u070f\\u0890\\u0891\\u08e2\\u{110bd}\\u{110cd}]';
const MONGOLIAN_SEPARATOR = '(?<=\\p{Script=Mongolian})\\u180e(?=\\p{Script=Mongolian})';

const SPELLING = [
  ...[FLAGS, DRAWN, BETWEEN_LETTERS, AFTER_VIRAMA, INITIAL_FORM, EMOJI, MONGOLIAN_SEPARATOR],
].join('|');

const HIDDEN = new RegExp(`(${SPELLING})|[\\p{Cf}\\p{Cs}\\p{Co}\\u{e0100}-\\u{e01ef}]`, 'gu');

/** A text without concealed characters; those needed for spelling stay. */
export function withoutHidden(text: string): string {
  return text.replace(HIDDEN, '$1');
}
