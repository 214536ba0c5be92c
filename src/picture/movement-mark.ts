import type { PictureEvidence } from '#debate/summary/rules/pictures/picture.ts';
import type { Point, Shape } from './scene.ts';
import { line } from './wording.ts';

const SIZE = 11;

/**
 * How far the balance has moved since the last summary, in points of 100: an arrow towards the side
 * that gained and the number, or ±0. Nothing before there is a summary.
 */
export function movementMark(
  { essay, before }: Pick<PictureEvidence, 'essay' | 'before'>,
  x: number,
  y: number,
): Shape[] {
  if (before === undefined) return [];
  const shift = essay - before.essay;
  const words = (text: string, at: number) =>
    line(text, { size: SIZE, weight: 400, tone: 'quiet' }, at, y - SIZE * 0.6);
  if (shift === 0) return [words('±0', x)];
  const way = shift > 0 ? 1 : -1;
  const middle = x + 5;
  const shaft: Point[] = [
    [middle - 5, y],
    [middle + 5, y],
  ];
  const tip: Point[] = [
    [middle + way * 1.5, y - 3.5],
    [middle + way * 5, y],
    [middle + way * 1.5, y + 3.5],
  ];
  return [
    { kind: 'line', points: shaft, tone: 'quiet', width: 1.4 },
    { kind: 'line', points: tip, tone: 'quiet', width: 1.4 },
    words(String(Math.abs(shift)), x + 14),
  ];
}
