import type { HistoryPicture, SharePoint } from '#debate/summary/rules/pictures/picture.ts';
import type { Tone } from './palette.ts';
import { type Box, type Point, type Shape, stroke } from './scene.ts';

/** Room for half a dot at either end. */
const INSET = 5;

/** The colour of the side that is ahead by the number. */
export function shareTone(essay: number): Tone {
  if (essay === 50) return 'ink';
  return essay > 50 ? 'essay' : 'challengers';
}

/**
 * The essay's number over the weeks as a line from 0 at the bottom to 100 at the top, 50 in the
 * middle. A week without a number interrupts the line, and so does a change of rules, which is
 * marked: numbers before it cannot be compared with those after it.
 */
export function shareChart(
  points: readonly SharePoint[],
  rulesChanged: HistoryPicture['rulesChanged'],
  box: Box,
): Shape[] {
  const step = (box.width - 2 * INSET) / Math.max(1, points.length - 1);
  const place = (share: number, week: number): Point => [
    box.x + INSET + week * step,
    box.y + box.height * (1 - share / 100),
  ];
  return [
    horizontal(box, box.y, 0.5, true),
    horizontal(box, box.y + box.height, 0.5, true),
    horizontal(box, box.y + box.height / 2, 0.9, false),
    ...rulesChanged.map((week) => upright(box, box.x + INSET + (week - 0.5) * step)),
    ...runsOf(points, rulesChanged).map((run): Shape => {
      const line = run.map(({ share, week }) => place(share, week));
      return { kind: 'line', points: line, tone: 'quiet', width: 1.6 };
    }),
    ...dots(points, place, box.height > 80 ? 4 : 3),
  ];
}

function horizontal({ x, width }: Box, y: number, thickness: number, dashed: boolean): Shape {
  return stroke([x, y], [x + width, y], 'rule', thickness, dashed);
}

function upright({ y, height }: Box, x: number): Shape {
  return stroke([x, y], [x, y + height], 'quiet', 1, true);
}

type Told = { readonly share: number; readonly week: number };

/** Runs of two or more consecutive weeks that have a number by the same rules. */
function runsOf(points: readonly SharePoint[], rulesChanged: readonly number[]): Told[][] {
  const runs: Told[][] = [[]];
  for (const [week, share] of points.entries()) {
    if (share === null || rulesChanged.includes(week)) runs.push([]);
    if (share !== null) runs.at(-1)?.push({ share, week });
  }
  return runs.filter((run) => run.length > 1);
}

/** One dot per week in the colour of whoever was ahead; the last one is larger. */
function dots(
  points: readonly SharePoint[],
  place: (share: number, week: number) => Point,
  largest: number,
): Shape[] {
  return points.flatMap((share, week): Shape[] => {
    if (share === null) return [];
    const [x, y] = place(share, week);
    const radius = week === points.length - 1 ? largest : largest * 0.55;
    return [{ kind: 'dot', x, y, radius, tone: shareTone(share), look: 'filled' }];
  });
}
