import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mirrorFacts } from '#debate/summary/rules/mirror.ts';
import type { PictureEvidence } from '#debate/summary/rules/pictures/picture.ts';
import { weekPictures } from '#debate/summary/rules/pictures/week-picture.ts';
import type { SummaryFacts } from '#debate/summary/rules/summary-facts.ts';
import { carriedBars } from '../../src/picture/claim/carried-bars.ts';
import { potScale } from '../../src/picture/claim/pot-scale.ts';
import { evidenceBar } from '../../src/picture/evidence-bar.ts';
import { membersBar } from '../../src/picture/members-bar.ts';
import type { Scene, Shape } from '../../src/picture/scene.ts';
import { verdictMark } from '../../src/picture/verdict-mark.ts';
import { weekScene } from '../../src/picture/week-scene.ts';
import { anyDebate } from '../debate/summary/rules/any-debate.ts';
import { factsOf } from '../debate/summary/rules/made-facts.ts';
import { mirrorWords } from '../debate/summary/rules/mirror-words.ts';
import { cases } from '../support/cases.ts';
import { split, swapEvidence, swapVotes } from './facts.ts';
import { mirroredTone } from './mirrored-tone.ts';
import { boxOf, isWords, wording } from './scenes.ts';

const track = { left: 40, right: 180 };
const MIDDLE = (track.left + track.right) / 2;

const near = (value: number) => Math.round(value * 1e6) / 1e6 + 0;

/** The shape as seen in a mirror that stands upright in the middle, in the other side's colour. */
function reflected(shape: Shape, middle = MIDDLE): Shape {
  const tone = mirroredTone(shape.tone);
  const x = (at: number) => 2 * middle - at;
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

const share = fc.integer({ min: 0, max: 100 });
const evidence: fc.Arbitrary<PictureEvidence> = fc
  .record({
    essay: share,
    low: share,
    high: share,
    verdict: fc.constantFrom(
      ...(['essay', 'challengers'] as const).flatMap((leader) =>
        (['firm', 'slight'] as const).map((word) => ({ word, leader })),
      ),
      ...(['open', 'even', 'too-little'] as const).map(
        (word) => ({ word, leader: 'even' }) as const,
      ),
    ),
    before: fc.option(share, { nil: undefined }),
  })
  .map(({ verdict, essay, low, high, before }) => ({
    ...verdict,
    verdict: '',
    missing: '',
    essay,
    challengers: 100 - essay,
    before,
    low: Math.min(low, high),
    high: Math.max(low, high),
  }));
const count = fc.nat(400);

describe('swapping the sides', () => {
  it('mirrors a bar of evidence: every place and colour', () => {
    fc.assert(
      fc.property(evidence, (one) => {
        const shapes = evidenceBar(one, track, 10, 11);
        const swapped = evidenceBar(swapEvidence(one), track, 10, 11);
        expect(told(swapped)).toEqual(told(shapes.map((shape) => reflected(shape))));
      }),
    );
  });

  it('mirrors a bar of members', () => {
    fc.assert(
      fc.property(count, count, count, (agree, disagree, unsure) => {
        const votes = split(agree + 5, disagree, unsure);
        const barOf = (of: typeof votes) =>
          of.kind === 'split' ? membersBar(of.counts, track)(10).shapes : [];
        // The names of the stances stay at their ends; the counts before them change places.
        const drawn = (shapes: readonly Shape[]) => shapes.filter((shape) => !isWords(shape));
        const mirror = drawn(barOf(votes)).map((shape) => reflected(shape));
        expect(told(drawn(barOf(swapVotes(votes))))).toEqual(told(mirror));
      }),
    );
  });

  it('mirrors what people carry: every place, count and colour', () => {
    const points = fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 90 });
    fc.assert(
      fc.property(points, points, (essay, challengers) => {
        const drawn = carriedBars({ carried: { essay, challengers } })(10).shapes;
        const swapped = carriedBars({ carried: { essay: challengers, challengers: essay } })(10);
        const isNamed = (shape: Shape) => isWords(shape) && shape.weight === 600;
        const [one, other] = [drawn, swapped.shapes].map((shapes) =>
          shapes.filter((shape) => !isNamed(shape)),
        );
        expect(told(other ?? [])).toEqual(told((one ?? []).map((shape) => reflected(shape, 180))));
      }),
    );
  });

  it('gives each side the other one’s pot: its dots, its line and its colour', () => {
    const value = fc.double({ min: 0, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(value, value, value, value, (a, b, c, d) => {
        const scale = (essay: number[], challengers: number[]) => {
          const [pot = 0, potAll = 0] = essay;
          const [other = 0, otherAll = 0] = challengers;
          const { shapes } = potScale({
            pot: { essay: pot, challengers: other },
            potAll: { essay: potAll, challengers: otherAll },
            clearFrom: 100,
          })(10);
          const rows = {
            essay: shapesOf(shapes, 'essay'),
            challengers: shapesOf(shapes, 'challengers'),
          };
          return rows;
        };
        const [one, swapped] = [scale([a, b], [c, d]), scale([c, d], [a, b])];
        expect(swapped.essay).toEqual(one.challengers);
        expect(swapped.challengers).toEqual(one.essay);
      }),
    );
  });

  it('mirrors the mark of a verdict', () => {
    fc.assert(
      fc.property(evidence, (one) => {
        const [mark = [], other = []] = [one, swapEvidence(one)].map((each) =>
          verdictMark(each, MIDDLE, 20),
        );
        expect(told(other)).toEqual(told(mark.map((shape) => reflected(shape))));
      }),
    );
  });
});

/** What is drawn in a side's colour: from where to where, whatever its height. */
function shapesOf(shapes: readonly Shape[], tone: 'essay' | 'challengers'): string[] {
  return shapes
    .filter((shape) => shape.tone === tone && !isWords(shape))
    .map((shape) => {
      const { x, width } = boxOf(shape);
      return `${shape.kind} ${near(x)} ${near(width)}`;
    });
}

/** The pictures of a week as scenes. */
function scenesOf({ title, thesis, tally, previous, votes, claims }: SummaryFacts): Scene[] {
  return weekPictures({
    title,
    statement: thesis,
    tally,
    previous,
    votes: votes.now,
    voters: 20,
    final: false,
    titles: new Map(claims.map((claim) => [claim.number, claim.title])),
  }).map((week) => weekScene(wording, week));
}

/** Which side a text stands for, wherever it stands: its words, colour and line. */
const wordsOf = ({ shapes }: Scene) =>
  shapes.filter(isWords).map(({ text, y, tone }) => ({ text, y: near(y), tone }));

describe('a week with the sides of all items swapped', () => {
  it('has a picture of the same size, with words, numbers and colours swapped in their places', () => {
    fc.assert(
      fc.property(anyDebate, ({ debate, newFrom }) => {
        const facts = factsOf(debate, { newFrom });
        const [scenes, mirrors] = [scenesOf(facts), scenesOf(mirrorFacts(facts))];
        expect(mirrors.map(({ height }) => height)).toEqual(scenes.map(({ height }) => height));
        for (const [at, scene] of scenes.entries()) {
          const mirror = mirrors[at] ?? scene;
          const joined = (of: Scene) =>
            wordsOf(of)
              .map(({ text }) => text)
              .join(' ');
          expect(numbersIn(joined(mirror))).toEqual(numbersIn(mirrorWords(joined(scene))));
          const drawn = (of: Scene) => of.shapes.filter((shape) => shape.kind === 'box');
          const turned = drawn(scene)
            .filter(isEvidence)
            .map((shape) => reflected(shape, 180));
          expect(told(drawn(mirror).filter(isEvidence))).toEqual(told(turned));
        }
      }),
      cases(20),
    );
  });
});

/** The sides' parts of a bar; members' votes are not swapped with the items. */
function isEvidence({ tone }: Shape): boolean {
  return tone === 'essay' || tone === 'challengers';
}

/** Every number of a text, in an order that does not depend on the lines it is broken into. */
function numbersIn(text: string): string[] {
  return (text.match(/\d+ : \d+|\d+/g) ?? []).sort();
}
