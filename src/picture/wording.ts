import type { Fonts, Weight } from './fonts.ts';
import type { Tone } from './palette.ts';
import { MARGIN, type Placing, WIDTH, type Words } from './scene.ts';

/** How a text is set. */
export type Style = { readonly size: number; readonly weight: Weight; readonly tone: Tone };

/** Lays out text with the widths of the fonts. */
export type Wording = {
  width(text: string, style: Pick<Style, 'size' | 'weight'>): number;
  /** Lines of at most this width; a wider word is broken. At least one line. */
  wrap(text: string, width: number, style: Pick<Style, 'size' | 'weight'>): string[];
  /**
   * The text without characters that the fonts lack, or `instead` if these are most of it, so that
   * nothing is drawn as an empty box.
   */
  drawable(text: string, instead: string): string;
};

/** Kerning, which the widths ignore, may add this much: in a row of W. */
const SPARE = 1.025;

export function createWording(fonts: Fonts): Wording {
  const width: Wording['width'] = (text, { size, weight }) => fonts[weight].width(text, size);
  return {
    width,
    wrap(text, most, style) {
      const fits = (line: string) => width(line, style) * SPARE <= most;
      const lines: string[] = [];
      for (const word of text.split(' ').flatMap((one) => broken(one, fits))) {
        const joined = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
        if (lines.length > 0 && fits(joined)) lines[lines.length - 1] = joined;
        else lines.push(word);
      }
      return lines.length === 0 ? [''] : lines;
    },
    drawable(text, instead) {
      const characters = [...text.normalize('NFC')];
      const kept = characters.filter((one) =>
        Object.values(fonts).every((font) => font.has(one.codePointAt(0) ?? 0)),
      );
      const plain = kept.join('').replace(/\s+/g, ' ').trim();
      const letters = (all: readonly string[]) => all.filter((one) => one.trim() !== '').length;
      return plain !== '' && letters(kept) * 2 > letters(characters) ? plain : instead;
    },
  };
}

/** A word split into pieces that fit. */
function broken(word: string, fits: (piece: string) => boolean): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && !fits(piece + character)) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return piece === '' ? pieces : [...pieces, piece];
}

/** The smallest size in use: 12 px if the picture is shown 350 px wide. */
export const SMALL = 12.4;

/** What is read last: labels, keys and notes. */
export const quiet: Style = { size: SMALL, weight: 400, tone: 'quiet' };

/** Distance between two baselines, and of the first from the top, as a multiple of the size. */
const LEADING = 1.28;
const ASCENT = 0.98;

/** One line of words whose top is at `top`. */
export function line(
  text: string,
  style: Style,
  x: number,
  top: number,
  anchor: Words['anchor'] = 'start',
): Words {
  return { kind: 'words', text, ...style, x, y: top + ASCENT * style.size, anchor };
}

/** The position of a paragraph, and another text that it reserves room for. */
type Column = { readonly x?: number; readonly width?: number; readonly roomFor?: string };

/** Text in as many lines as it needs, across the picture's full width or from `x` on. */
export function paragraph(
  wording: Wording,
  text: string,
  style: Style,
  { x = MARGIN, width = WIDTH - MARGIN - x, roomFor = text }: Column = {},
): Placing {
  const lines = wording.wrap(text, width, style);
  const most = Math.max(lines.length, wording.wrap(roomFor, width, style).length);
  const leading = LEADING * style.size;
  return (top) => ({
    shapes: lines.map((one, index) => line(one, style, x, top + leading * index)),
    height: leading * most,
  });
}
