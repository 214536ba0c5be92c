import type { PictureEvidence } from '#debate/summary/rules/pictures/picture.ts';
import { type Point, type Shape, stroke } from './scene.ts';
import { shareX, type Track } from './track.ts';

/** Half of the gap between the two sides' bars. */
const GAP = 1;
const LEAST = 0.6;
/** Room above the bars for last week's sign, and below them for the interval. */
const ABOVE = 8;
const BELOW = 8;

/** The total height of a bar whose two sides are `thick`. */
export function barHeight(thick: number): number {
  return ABOVE + thick + BELOW;
}

/** Where the middle of the two sides is. */
export function barMiddle(top: number, thick: number): number {
  return top + ABOVE + thick / 2;
}

/**
 * Evidence as one bar that both sides share: the essay's part left, the challengers' right, the
 * middle marked. Above it a sign shows where last week's division was, below it a line where the
 * number could be.
 */
export function evidenceBar(
  evidence: Pick<PictureEvidence, 'essay' | 'low' | 'high' | 'before'>,
  track: Track,
  top: number,
  thick: number,
): Shape[] {
  const { essay, low, high, before } = evidence;
  const y = top + ABOVE;
  const divided = shareX(track, essay);
  const middle = shareX(track, 50);
  return [
    ...part('essay', track.left, divided - GAP, y, thick),
    ...part('challengers', divided + GAP, track.right, y, thick),
    stroke([middle, y - 3], [middle, y + thick + 3], 'ink', 1.4),
    ...(before === undefined || before === essay ? [] : [lastSign(shareX(track, before), y - 2)]),
    ...intervalSign(shareX(track, low), shareX(track, high), y + thick + 5),
  ];
}

function part(
  tone: 'essay' | 'challengers',
  from: number,
  to: number,
  y: number,
  height: number,
): Shape[] {
  // At 0 : 100 one side has no bar.
  if (to - from < LEAST) return [];
  return [{ kind: 'box', x: from, y, width: to - from, height, tone, look: 'filled' }];
}

/** A small triangle pointing down at `x`. */
export function lastSign(x: number, y: number): Shape {
  const points: Point[] = [
    [x - 4, y - 6],
    [x + 4, y - 6],
    [x, y],
  ];
  return { kind: 'polygon', points, tone: 'quiet', look: 'filled' };
}

/** A line with a cap at each end. */
export function intervalSign(from: number, to: number, y: number): Shape[] {
  return [
    stroke([from, y], [to, y], 'ink', 2),
    stroke([from, y - 3], [from, y + 3], 'ink', 2),
    stroke([to, y - 3], [to, y + 3], 'ink', 2),
  ];
}
