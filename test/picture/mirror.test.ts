import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PictureEvidence } from '#debate/summary/rules/pictures/picture.ts';
import { wholeNumbers } from '#debate/tally/rules-1/balance.ts';
import { movementMark } from '../../src/picture/movement-mark.ts';
import type { Shape } from '../../src/picture/scene.ts';
import { evidenceStrip, membersStrip } from '../../src/picture/strips.ts';
import { verdictMark } from '../../src/picture/verdict-mark.ts';
import { split, swapEvidence, swapVotes } from './facts.ts';
import { mirroredTone } from './mirrored-tone.ts';

const track = { left: 40, right: 180 };
const size = { height: 16, number: 11 };
const MIDDLE = (track.left + track.right) / 2;

const near = (value: number) => Math.round(value * 1e6) / 1e6 + 0;

/** The shape as seen in a mirror that stands upright in the middle, in the other side's colour. */
function reflected(shape: Shape): Shape {
  const tone = mirroredTone(shape.tone);
  const x = (at: number) => 2 * MIDDLE - at;
  switch (shape.kind) {
    case 'box':
      return { ...shape, tone, x: x(shape.x + shape.width) };
    case 'dot':
      return { ...shape, tone, x: x(shape.x) };
    case 'words': {
      const anchor = { start: 'end', middle: 'middle', end: 'start' } as const;
      return { ...shape, tone, x: x(shape.x), anchor: anchor[shape.anchor] };
    }
    default:
      return { ...shape, tone, points: shape.points.map(([at, y]) => [x(at), y] as const) };
  }
}

/** Shapes in an order and a rounding that do not depend on how they were made. */
function told(shapes: readonly Shape[]): string[] {
  const ordered = shapes.map((shape) =>
    'points' in shape
      ? { ...shape, points: shape.points.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]) }
      : shape,
  );
  const plain = (_: string, value: unknown) => (typeof value === 'number' ? near(value) : value);
  return ordered.map((shape) => JSON.stringify(shape, plain)).sort();
}

const balance = fc.double({ min: -1, max: 1, noNaN: true });
const evidence: fc.Arbitrary<PictureEvidence> = fc
  .record({
    verdict: fc.constantFrom(
      ...(['essay', 'challengers'] as const).flatMap((leader) =>
        (['firm', 'slight', 'open'] as const).map((firmness) => ({ leader, firmness })),
      ),
      { leader: 'even', firmness: 'even' } as const,
      { leader: 'even', firmness: 'too-little' } as const,
    ),
    balance,
    bounds: fc.tuple(balance, balance),
    sources: fc.nat(9),
    before: fc.option(balance, { nil: undefined }),
  })
  .map(({ verdict, balance: now, bounds, sources, before }) => ({
    ...verdict,
    balance: now,
    ...wholeNumbers(now),
    interval: { low: Math.min(...bounds), high: Math.max(...bounds) },
    people: sources,
    sources,
    before: before === undefined ? undefined : { balance: before, ...wholeNumbers(before) },
  }));
const count = fc.nat(400);

describe('swapping the sides', () => {
  it('mirrors a strip of evidence: every place, number and colour', () => {
    fc.assert(
      fc.property(evidence, (one) => {
        const shapes = evidenceStrip(one, track, 10, size);
        const swapped = evidenceStrip(swapEvidence(one), track, 10, size);
        expect(told(swapped)).toEqual(told(shapes.map(reflected)));
      }),
    );
  });

  it('mirrors a bar of members', () => {
    fc.assert(
      fc.property(count, count, count, (agree, disagree, unsure) => {
        const votes = split(agree + 5, disagree, unsure);
        const shapes = membersStrip(votes, track, 10, size);
        const swapped = membersStrip(swapVotes(votes), track, 10, size);
        expect(told(swapped)).toEqual(told(shapes.map(reflected)));
      }),
    );
  });

  it('mirrors the mark of a verdict, and turns the arrow of a movement', () => {
    fc.assert(
      fc.property(evidence, (one) => {
        const marks = [one, swapEvidence(one)].map((each) => verdictMark(each, MIDDLE, 20));
        expect(told(marks[1] ?? [])).toEqual(told((marks[0] ?? []).map(reflected)));
        const arrows = [one, swapEvidence(one)].map((each) =>
          movementMark(each, MIDDLE - 5, 20).filter((shape) => shape.kind === 'line'),
        );
        expect(told(arrows[1] ?? [])).toEqual(told((arrows[0] ?? []).map(reflected)));
      }),
    );
  });
});
