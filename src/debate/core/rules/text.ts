import { withoutHidden } from './joiners.ts';
import { saidLength } from './script-weight.ts';

/**
 * Limits on a member's text after cleaning: a minimum in Latin letters, or the equivalent in
 * another script, and a maximum in code points.
 */
export const TEXT_LENGTH = { min: 40, max: 2000 };
/**
 * How much of the minimum must be letters and digits: a sentence has more than this in every
 * script, and 40 emoji or dashes have nothing that others could check.
 */
const LEAST_IN_WORDS = TEXT_LENGTH.min / 2;

/** Why a member's text is refused. */
export type TextFault = 'empty' | 'too-short' | 'no-words' | 'too-long';

/** A cleaned text, or why it is refused; `length` is in code points after cleaning. */
export type TextResult =
  | { readonly ok: true; readonly text: string; readonly length: number }
  | { readonly ok: false; readonly fault: TextFault; readonly length: number };

const LONE_SELECTOR = /(?<![\p{Emoji}\u3030])[\ufe00-\ufe0f]/gu;
// Letters that look blank: Hangul fillers, Khmer inherent vowels, the Braille blank, a null
// notehead.
const BLANK_LETTERS = /[\u115f\u1160\u3164\uffa0\u17b4\u17b5\u2800\u{1d159}]/gu;
const CONTROL = /(?!\n)\p{Cc}/gu;
// Variation selectors are marks too, and follow emoji.
const NOT_IN_WORDS = /[^\p{L}\p{N}\p{Mn}\p{Mc}]|\p{Variation_Selector}/gu;
const MARKS_WITHOUT_BASE = /(?<=^|\s)\p{M}+/gu;
const EXCESS_MARKS = /(\p{M}{4})\p{M}+/gu;

/**
 * A member's text without invisible or disruptive characters: NFC, no format characters except
 * those needed for spelling, no bidi controls, control characters, lone surrogates or private-use
 * characters, at most four combining marks in a row, at most one empty line in a row, trimmed.
 */
export function cleanCharacters(raw: string): string {
  const plain = raw
    .toWellFormed()
    .replace(/\ufffd/g, '')
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/[\t\v\f\p{Zs}]/gu, ' ')
    .replace(BLANK_LETTERS, ' ');
  return withoutHidden(plain)
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
 * Cleans a member's text and checks its length: at least the equivalent of 40 Latin letters (16 Han
 * are enough), counting each run of white space as one, half of it letters and digits, and at most
 * 2,000 code points. A fault includes the number of code points.
 */
export function cleanText(raw: string): TextResult {
  const text = cleanCharacters(raw);
  const length = codePoints(text);
  const seen = text.replace(/\s+/g, ' ');
  if (codePoints(text.replace(/[\s\p{M}\p{Cf}]/gu, '')) === 0) {
    return { ok: false, fault: 'empty', length: 0 };
  }
  if (saidLength(seen) < TEXT_LENGTH.min) {
    return { ok: false, fault: 'too-short', length: codePoints(seen) };
  }
  if (length > TEXT_LENGTH.max) return { ok: false, fault: 'too-long', length };
  if (saidLength(text.replace(NOT_IN_WORDS, '')) < LEAST_IN_WORDS) {
    return { ok: false, fault: 'no-words', length };
  }
  return { ok: true, text, length };
}

function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
