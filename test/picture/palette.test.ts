import { describe, expect, it } from 'vitest';
import { palette, type Tone } from '../../src/picture/palette.ts';

type Colour = readonly [red: number, green: number, blue: number];

/** Linear light 0..1 of an sRGB colour. */
function linear(hex: string): Colour {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** WCAG 2.2: (L1 + .05) / (L2 + .05) of the relative luminances. */
function contrast(one: Tone, other: Tone): number {
  const luminance = (tone: Tone) => {
    const [red, green, blue] = linear(palette[tone]);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

type Matrix = readonly [Colour, Colour, Colour];

/** Machado, Oliveira and Fernandes 2009, severity 1, on linear light. */
const VISIONS: Readonly<Record<string, Matrix>> = {
  full: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const times = (rows: Matrix, [a, b, c]: Colour): Colour => {
  const [x, y, z] = rows.map(([p, q, r]) => p * a + q * b + r * c);
  return [x ?? 0, y ?? 0, z ?? 0];
};

/** Oklab (Ottosson 2020): distances near .02 are just seen, .1 is plainly another colour. */
function oklab(light: Colour): Colour {
  const [l, m, s] = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    light,
  );
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    [Math.cbrt(l), Math.cbrt(m), Math.cbrt(s)],
  );
}

function distance(one: Tone, other: Tone, vision: Matrix): number {
  const seen = (tone: Tone) => {
    const [red, green, blue] = times(vision, linear(palette[tone]));
    const within = (value: number) => Math.min(1, Math.max(0, value));
    return oklab([within(red), within(green), within(blue)]);
  };
  const [a, b] = [seen(one), seen(other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

describe('the palette', () => {
  it.each<[Tone]>([['ink'], ['quiet'], ['essay'], ['challengers']])(
    'has words in %s at 4.5:1 or more',
    (tone) => {
      expect(contrast(tone, 'ground')).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each<[Tone]>([['rule'], ['agree'], ['disagree'], ['unsure']])(
    'has shapes in %s at 3:1 or more',
    (tone) => {
      expect(contrast(tone, 'ground')).toBeGreaterThanOrEqual(3);
    },
  );

  it.each(Object.entries(VISIONS))('keeps the sides apart with %s', (name, vision) => {
    expect(distance('essay', 'challengers', vision), name).toBeGreaterThan(0.2);
    expect(distance('agree', 'disagree', vision), name).toBeGreaterThan(0.2);
    for (const side of ['agree', 'disagree'] as const) {
      expect(distance(side, 'unsure', vision), side).toBeGreaterThan(0.08);
    }
  });

  it('is measured by formulas under which red and green meet for those who cannot tell them', () => {
    const apart = (vision: Matrix | undefined) => {
      const seen = (colour: Colour) => oklab(vision === undefined ? colour : times(vision, colour));
      const [red, green] = [seen([0.5, 0, 0]), seen([0, 0.2, 0])];
      return Math.hypot(red[0] - green[0], red[1] - green[1], red[2] - green[2]);
    };
    expect(contrast('ground', 'ground')).toBe(1);
    expect(apart(VISIONS.deuteranopia)).toBeLessThan(apart(undefined) / 2);
  });
});
