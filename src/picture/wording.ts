import type { Fonts, Weight } from './fonts.ts';
import type { Tone } from './palette.ts';
import { MARGIN, type Part, WIDTH, type Words } from './scene.ts';

/** How a text is set. */
export type Style = { readonly size: number; readonly weight: Weight; readonly tone: Tone };

/** Lays words out with the widths of the fonts. */
export type Wording = {
  width(text: string, style: Pick<Style, 'size' | 'weight'>): number;
  /** Lines of at most this width, at least one; a wider word is broken. */
  wrap(text: string, width: number, style: Pick<Style, 'size' | 'weight'>): string[];
  /**
   * The text without characters that the fonts lack, which would be drawn as empty frames, or
   * `instead` when most of it is such characters.
   */
  drawable(text: string, instead: string): string;
};

/** How much kerning, which the widths ignore, may add: the case of a row of W. */
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

/** A word cut into pieces that fit. */
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

/** Distance between baselines, and of the first from the top, as multiples of the size. */
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

/** Words on as many lines as they need, across the picture or from `x` on. */
export function paragraph(
  wording: Wording,
  text: string,
  style: Style,
  { x = MARGIN, width = WIDTH - MARGIN - x }: { x?: number; width?: number } = {},
): (top: number) => Part {
  const lines = wording.wrap(text, width, style);
  const leading = LEADING * style.size;
  return (top) => ({
    shapes: lines.map((one, index) => line(one, style, x, top + leading * index)),
    height: leading * lines.length,
  });
}
