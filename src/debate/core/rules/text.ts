/** Length of a member's text in code points after cleaning. */
export const TEXT_LENGTH = { min: 40, max: 2000 };

/** Why a member's text is refused. */
export type TextFault = 'empty' | 'too-short' | 'too-long';

/** A cleaned text, or why it is refused; `length` is in code points after cleaning. */
export type TextResult =
  | { readonly ok: true; readonly text: string; readonly length: number }
  | { readonly ok: false; readonly fault: TextFault; readonly length: number };

// Joiners spell words in these scripts, and emoji sequences; anywhere else they only hide things.
const JOINING =
  '\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Mongolian}\\p{Script=Devanagari}' +
  '\\p{Script=Bengali}\\p{Script=Gurmukhi}\\p{Script=Gujarati}\\p{Script=Oriya}' +
  '\\p{Script=Tamil}\\p{Script=Telugu}\\p{Script=Kannada}\\p{Script=Malayalam}' +
  '\\p{Script=Sinhala}\\p{Script=Khmer}\\p{Script=Myanmar}';
const KEPT_JOINER = `(?<=[${JOINING}\\p{M}])[\\u200c\\u200d](?=[${JOINING}])`;
const EMOJI_JOINER =
  '(?<=[\\p{Extended_Pictographic}\\ufe0f\\p{Emoji_Modifier}])\\u200d(?=\\p{Extended_Pictographic})';
const HIDDEN = new RegExp(
  `(${KEPT_JOINER}|${EMOJI_JOINER})|[\\p{Cf}\\p{Cs}\\p{Co}\\u{e0100}-\\u{e01ef}]`,
  'gu',
);
const LONE_SELECTOR = /(?<![\p{Emoji}\u3030])[\ufe00-\ufe0f]/gu;
// Letters that draw nothing: Hangul fillers, the Khmer inherent vowels, the Braille blank.
const BLANK_LETTERS = /[\u115f\u1160\u3164\uffa0\u17b4\u17b5\u2800]/gu;
const CONTROL = /(?!\n)\p{Cc}/gu;
const MARKS_WITHOUT_BASE = /(?<=^|\s)\p{M}+/gu;
const EXCESS_MARKS = /(\p{M}{4})\p{M}+/gu;

/**
 * A member's text without what cannot be seen or only disturbs: NFC, no format characters, bidi
 * controls, tags, control characters, lone surrogates or private characters, at most four
 * combining marks in a row, at most one empty line in a row, no space around.
 */
export function cleanCharacters(raw: string): string {
  return raw
    .toWellFormed()
    .replace(/\ufffd/g, '')
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/[\t\v\f\p{Zs}]/gu, ' ')
    .replace(BLANK_LETTERS, ' ')
    .replace(HIDDEN, '$1')
    .replace(LONE_SELECTOR, '')
    .replace(CONTROL, '')
    .normalize('NFC')
    .replace(EXCESS_MARKS, '$1')
    .replace(MARKS_WITHOUT_BASE, '')
    .replace(/ +\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/**
 * Cleans a member's text and checks its length: 40 to 2,000 code points after cleaning, a run of
 * white space counting once towards the lower bound. Faults carry the length that was counted.
 */
export function cleanText(raw: string): TextResult {
  const text = cleanCharacters(raw);
  const length = codePoints(text);
  const visible = codePoints(text.replace(/\s+/g, ' '));
  if (codePoints(text.replace(/[\s\p{M}\p{Cf}]/gu, '')) === 0) {
    return { ok: false, fault: 'empty', length: 0 };
  }
  if (visible < TEXT_LENGTH.min) return { ok: false, fault: 'too-short', length: visible };
  if (length > TEXT_LENGTH.max) return { ok: false, fault: 'too-long', length };
  return { ok: true, text, length };
}

function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
