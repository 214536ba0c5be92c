import type { Weight } from './fonts.ts';
import type { Tone } from './palette.ts';

/**
 * A picture as values, before it is drawn. Lengths are in units of 1/360 of a phone screen's width;
 * y grows downwards.
 */
export type Shape =
  | (Box & { readonly kind: 'box'; readonly tone: Tone; readonly look: Look })
  | {
      readonly kind: 'line';
      readonly points: readonly Point[];
      readonly tone: Tone;
      readonly width: number;
      readonly dashed?: boolean;
    }
  | {
      readonly kind: 'polygon';
      readonly points: readonly Point[];
      readonly tone: Tone;
      readonly look: Look;
    }
  | {
      readonly kind: 'dot';
      readonly x: number;
      readonly y: number;
      readonly radius: number;
      readonly tone: Tone;
      readonly look: Look;
    }
  | Words;

/** One line of words on a baseline. */
export type Words = {
  readonly kind: 'words';
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly weight: Weight;
  readonly tone: Tone;
  readonly anchor: 'start' | 'middle' | 'end';
};

export type Point = readonly [x: number, y: number];
export type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** Filled, or only the outline. */
export type Look = 'filled' | 'outline' | 'dashed';

export type Scene = {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
};

/** The shapes of a part, and its height. */
export type Part = { readonly shapes: readonly Shape[]; readonly height: number };

/** Width of every picture. */
export const WIDTH = 360;
/** Margin at each edge. */
export const MARGIN = 16;

/** A part whose position is not yet known. */
export type Placing = (top: number) => Part;

/** A part with the space above it; null is skipped. */
export type Stacked = readonly [above: number, part: Placing] | null;

/** Parts one below the other. */
export function stack(top: number, ...parts: readonly Stacked[]): Part {
  const shapes: Shape[] = [];
  let y = top;
  for (const [above, part] of parts.filter((one) => one !== null)) {
    const made = part(y + above);
    shapes.push(...made.shapes);
    y += above + made.height;
  }
  return { shapes, height: y - top };
}

/** A picture of these parts. */
export function sceneOf(...parts: readonly Stacked[]): Scene {
  const { shapes, height } = stack(MARGIN, ...parts);
  return { width: WIDTH, height: Math.ceil(MARGIN + height + MARGIN), shapes };
}

/** A straight line. */
export function stroke(from: Point, to: Point, tone: Tone, width: number, dashed = false): Shape {
  return { kind: 'line', points: [from, to], tone, width, dashed };
}

/** A thin line across the picture's full width. */
export function rule(top: number): Part {
  return { shapes: [stroke([MARGIN, top], [WIDTH - MARGIN, top], 'rule', 0.6)], height: 1 };
}
