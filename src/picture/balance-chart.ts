import type { BalancePoint } from '#debate/summary/rules/pictures/picture.ts';
import { wholeNumbers } from '#debate/tally/rules-1/balance.ts';
import type { Tone } from './palette.ts';
import type { Box, Point, Shape } from './scene.ts';

/** Space for half a dot at each end. */
const INSET = 5;

/** The colour of the side that is ahead after rounding. */
export function balanceTone(balance: number): Tone {
  const { essay, challengers } = wholeNumbers(balance);
  if (essay === challengers) return 'ink';
  return essay > challengers ? 'essay' : 'challengers';
}

/**
 * Balances over the weeks as a line around the middle of the box, with the essay's side up. `reach`
 * is the balance at the upper and lower edge. The line has gaps at weeks without a balance.
 */
export function balanceChart(points: readonly BalancePoint[], box: Box, reach: number): Shape[] {
  const middle = box.y + box.height / 2;
  const step = (box.width - 2 * INSET) / Math.max(1, points.length - 1);
  const place = (balance: number, week: number): Point => [
    box.x + INSET + week * step,
    middle - (balance / reach) * (box.height / 2),
  ];
  const edge = (y: number): Shape => horizontal(box, y, 0.5, true);
  return [
    edge(box.y),
    edge(box.y + box.height),
    horizontal(box, middle, 0.9, false),
    ...runsOf(points).map((run): Shape => {
      const line = run.map(({ balance, week }) => place(balance, week));
      return { kind: 'line', points: line, tone: 'quiet', width: 1.6 };
    }),
    ...dots(points, place, box.height > 80 ? 4 : 3),
  ];
}

function horizontal({ x, width }: Box, y: number, thickness: number, dashed: boolean): Shape {
  const points = [
    [x, y],
    [x + width, y],
  ] as const;
  return { kind: 'line', points, tone: 'rule', width: thickness, dashed };
}

type Told = { readonly balance: number; readonly week: number };

/** Runs of two or more consecutive weeks with a balance. */
function runsOf(points: readonly BalancePoint[]): Told[][] {
  const runs: Told[][] = [[]];
  for (const [week, balance] of points.entries()) {
    if (balance === null) runs.push([]);
    else runs.at(-1)?.push({ balance, week });
  }
  return runs.filter((run) => run.length > 1);
}

/** One dot a week in the colour of who was ahead; the last one is larger. */
function dots(
  points: readonly BalancePoint[],
  place: (balance: number, week: number) => Point,
  largest: number,
): Shape[] {
  return points.flatMap((balance, week): Shape[] => {
    if (balance === null) return [];
    const [x, y] = place(balance, week);
    const radius = week === points.length - 1 ? largest : largest * 0.55;
    return [{ kind: 'dot', x, y, radius, tone: balanceTone(balance), look: 'filled' }];
  });
}
