import { describe, expect, it } from 'vitest';
import { claimScene } from '../../src/picture/claim/claim-scene.ts';
import { historyScene } from '../../src/picture/history-scene.ts';
import type { Scene, Shape } from '../../src/picture/scene.ts';
import { weekScene } from '../../src/picture/week-scene.ts';
import { largestClaim, leaningClaim, openClaim, swapClaim, thinClaim } from './claim-facts.ts';
import {
  largestHistory,
  largestWeek,
  swapHistory,
  swapWeek,
  thinWeek,
  typicalHistory,
  typicalWeek,
} from './facts.ts';
import { mirroredTone } from './mirrored-tone.ts';
import { boxOf, isWords, overlap, wording } from './scenes.ts';

const second = { ...largestWeek, part: { at: 2, of: 2 } };

const scenes: readonly (readonly [string, Scene])[] = [
  ['a typical week', weekScene(wording, typicalWeek)],
  ['a thin week', weekScene(wording, thinWeek)],
  ['the largest week', weekScene(wording, largestWeek)],
  ['its second part', weekScene(wording, second)],
  ['a typical history', historyScene(wording, typicalHistory)],
  ['its second part', historyScene(wording, { ...largestHistory, part: { at: 2, of: 2 } })],
  ['the largest history', historyScene(wording, largestHistory)],
  ['an open claim', claimScene(wording, openClaim)],
  ['a leaning claim', claimScene(wording, leaningClaim)],
  ['a thin claim', claimScene(wording, thinClaim)],
  ['the largest claim', claimScene(wording, largestClaim)],
  ['the largest claim with its sides swapped', claimScene(wording, swapClaim(largestClaim))],
];

/** Words in other words or across a filled shape or a frame, as sentences. */
function collisions({ shapes }: Scene): string[] {
  const solid = shapes.filter((shape) => shape.kind === 'box' || shape.kind === 'polygon');
  return shapes.filter(isWords).flatMap((words, at) => {
    const others = [...shapes.filter(isWords).slice(at + 1), ...solid];
    return others
      .filter((other) => overlap(boxOf(words), boxOf(other)))
      .map((other) => `${words.text} meets ${isWords(other) ? other.text : other.kind}`);
  });
}

describe.each(scenes)('%s', (_, scene) => {
  it('keeps everything inside', () => {
    const outside = scene.shapes.filter((shape) => {
      const { x, y, width, height } = boxOf(shape);
      return x < 4 || y < 4 || x + width > scene.width - 4 || y + height > scene.height - 4;
    });
    expect(outside).toEqual([]);
  });

  it('lets no words run into others', () => {
    expect(collisions(scene)).toEqual([]);
  });

  it('has no words below 12 px on a screen of 350', () => {
    const sizes = scene.shapes.filter(isWords).map(({ size }) => (size * 350) / scene.width);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
  });
});

describe('the largest week', () => {
  it('shows every character of every title', () => {
    const shown = weekScene(wording, largestWeek).shapes.filter(isWords);
    const all = shown
      .map(({ text }) => text)
      .join(' ')
      .replaceAll(' ', '');
    for (const { title } of largestWeek.claims) expect(all).toContain(title.replaceAll(' ', ''));
    expect(all).toContain(largestWeek.statement.replaceAll(' ', ''));
  });

  it('is no taller than four and a third times its width, a typical one than three', () => {
    const { height, width } = weekScene(wording, largestWeek);
    expect(height / width).toBeLessThan(4.3);
    expect(weekScene(wording, typicalWeek).height / width).toBeLessThan(3);
  });
});

describe('a typical week', () => {
  it('says in the first screen of a phone who is ahead, and by how much', () => {
    const first = weekScene(wording, typicalWeek).shapes.filter(
      (shape) => isWords(shape) && shape.y < 360,
    );
    const told = first.map((shape) => (isWords(shape) ? shape.text : '')).join(' ');
    expect(told.replaceAll('\u00a0', ' ')).toContain(typicalWeek.sentence);
    for (const words of ['Open', '46', '54', 'for the essay', 'against the essay', '10 agree']) {
      expect(told).toContain(words);
    }
  });
});

const near = (value: number) => Math.round(value * 100) / 100 + 0;

describe('a week with its sides swapped', () => {
  const [one, other] = [weekScene(wording, typicalWeek), weekScene(wording, swapWeek(typicalWeek))];

  it('is as tall, and has the same number of shapes', () => {
    expect(other.height).toBe(one.height);
    const drawn = ({ shapes }: Scene) => shapes.filter((shape) => !isWords(shape));
    expect(drawn(other)).toHaveLength(drawn(one).length);
  });

  it('swaps every colour, line by line', () => {
    const tones = ({ shapes }: Scene, of: (shape: Shape) => string) =>
      shapes
        .filter((shape) => !isWords(shape))
        .map((shape) => `${of(shape)} ${near(boxOf(shape).y)}`)
        .sort();
    const own = tones(other, ({ tone }) => tone);
    expect(own).toEqual(tones(one, ({ tone }) => mirroredTone(tone)));
  });
});

describe('a history with its sides swapped', () => {
  it('turns every line over about its middle, and swaps colours', () => {
    const [one, other] = [typicalHistory, swapHistory(typicalHistory)].map((history) =>
      historyScene(wording, history).shapes.filter((shape) => !isWords(shape)),
    );
    const middles = one?.filter((shape) => shape.kind === 'line' && shape.width === 0.9) ?? [];
    for (const [at, shape] of (one ?? []).entries()) {
      const twin = other?.[at];
      const [a, b] = [boxOf(shape), twin && boxOf(twin)];
      expect(twin?.tone).toBe(mirroredTone(shape.tone));
      expect(b?.x).toBeCloseTo(a.x);
      const centre = (a.y + a.height / 2 + (b?.y ?? 0) + (b?.height ?? 0) / 2) / 2;
      // The edges of a chart swap places with each other, not with themselves.
      if (shape.kind === 'line' && shape.dashed) continue;
      expect(middles.some((middle) => Math.abs(boxOf(middle).y - centre) < 0.001)).toBe(true);
    }
  });
});

describe('a claim', () => {
  const told = (scene: Scene) =>
    scene.shapes.flatMap((shape) => (isWords(shape) ? [shape.text.replaceAll('\u00a0', ' ')] : []));

  it('says its word, what people carry, the number and both pots', () => {
    const words = told(claimScene(wording, openClaim));
    for (const one of ['Open', '5 people, 167 points', '1 person, 18 points', '74', '26']) {
      expect(words).toContain(one);
    }
    expect(words).toContain('for the essay: 1.8');
    expect(words).toContain('with everybody 2.8');
  });

  it('has neither number nor pots with too little for a word', () => {
    const words = told(claimScene(wording, thinClaim)).join(' ');
    expect(words).toContain('Too little yet 2 of 3 people, 3 of 3 sources');
    expect(words).not.toMatch(/number|pot\b|50 : 50/);
  });

  it('says where people are too many for a block each', () => {
    expect(told(claimScene(wording, largestClaim)).join(' ')).toContain('the outermost all others');
    expect(told(claimScene(wording, openClaim)).join(' ')).not.toContain('outermost');
  });

  it.each([openClaim, leaningClaim, thinClaim, largestClaim])(
    'is as tall with its sides swapped',
    (claim) => {
      const [one, other] = [claimScene(wording, claim), claimScene(wording, swapClaim(claim))];
      expect(other.height).toBe(one.height);
      expect(one.height / one.width).toBeLessThan(2);
    },
  );
});
