import type { BalancePoint, HistoryPicture } from '#debate/summary/rules/pictures/picture.ts';
import { shareWords } from '#debate/summary/rules/pictures/picture-words.ts';
import { balanceChart, balanceTone } from './balance-chart.ts';
import { MARGIN, type Part, type Scene, stack, WIDTH } from './scene.ts';
import { line, paragraph, type Style, type Wording } from './wording.ts';

const quiet: Style = { size: 12, weight: 400, tone: 'quiet' };
const small: Style = { size: 11, weight: 400, tone: 'quiet' };
const heading: Style = { size: 17, weight: 600, tone: 'ink' };
const COLUMN_GAP = 20;
const COLUMN = (WIDTH - 2 * MARGIN - COLUMN_GAP) / 2;
const LARGE = 120;
const SMALL = 48;

type Placed = readonly [above: number, part: (top: number) => Part];
type Column = { readonly x: number; readonly width: number };

/** The balance over the weeks, of the debate and smaller of each claim, all on one scale. */
export function historyScene(wording: Wording, history: HistoryPicture): Scene {
  const { shapes, height } = stack(
    MARGIN,
    ...(history.part.at === 1 ? together(wording, history) : continued(wording, history)),
    ...claimPairs(wording, history),
    [16, paragraph(wording, noteWords(history.reach), small)],
  );
  return { width: WIDTH, height: Math.ceil(MARGIN + height + MARGIN), shapes };
}

function together(wording: Wording, history: HistoryPicture): Placed[] {
  const { debate, reach } = history;
  const whole: Column = { x: MARGIN, width: WIDTH - 2 * MARGIN };
  return [
    [0, paragraph(wording, 'The evidence over the weeks', heading)],
    [8, told(wording, 'The debate as a whole', debate, whole)],
    [0, edgeWords('essay', reach)],
    [1, (top) => chart(debate, whole, top, LARGE, reach)],
    [2, edgeWords('challengers', reach)],
    [2, weekEnds(wording, history)],
  ];
}

/** Heads the claims that did not fit into the first picture. */
function continued(wording: Wording, { part, weeks }: HistoryPicture): Placed[] {
  const words = `The evidence over ${weeks.length} weeks, part ${part.at} of ${part.of}`;
  return [[0, paragraph(wording, words, quiet)]];
}

function noteWords(reach: number): string {
  return `Above the middle line the essay is ahead, below it the challengers. Every chart reaches ${edge(reach)} each way. Weeks with too little evidence are left out.`;
}

/** The whole numbers at a chart's edge, such as "62.5 : 37.5". */
function edge(reach: number): string {
  return `${50 + 50 * reach} : ${50 - 50 * reach}`;
}

/** What an edge of the large chart means. */
function edgeWords(side: 'essay' | 'challengers', reach: number): (top: number) => Part {
  const words = `${side} ${edge(reach)}`;
  return (top) => ({
    shapes: [line(words, { ...small, tone: side }, WIDTH - MARGIN, top, 'end')],
    height: 14,
  });
}

function claimPairs(wording: Wording, { claims, reach }: HistoryPicture): Placed[] {
  const pairs = Array.from({ length: Math.ceil(claims.length / 2) }, (_, at) =>
    claims.slice(2 * at, 2 * at + 2),
  );
  return pairs.map((pair) => [18, (top) => beside(wording, pair, top, reach)]);
}

/** Two claims side by side, their charts level however long the titles are. */
function beside(
  wording: Wording,
  pair: HistoryPicture['claims'],
  top: number,
  reach: number,
): Part {
  const heads = pair.map(({ number, title, isException, points }, at) => {
    const column = { x: MARGIN + at * (COLUMN + COLUMN_GAP), width: COLUMN };
    const name = `${number} ${wording.drawable(title, `Claim ${number}`)}`;
    const head = told(wording, isException ? `${name} (exception)` : name, points, column)(top);
    return { head, column, points };
  });
  const height = Math.max(...heads.map(({ head }) => head.height)) + 5;
  const shapes = heads.flatMap(({ head, column, points }) => [
    ...head.shapes,
    ...chart(points, column, top + height, SMALL, reach).shapes,
  ]);
  return { shapes, height: height + SMALL };
}

/** A name with its current balance. */
function told(
  wording: Wording,
  name: string,
  points: readonly BalancePoint[],
  column: Column,
): (top: number) => Part {
  const last = points.at(-1) ?? null;
  const now: Style = { size: 12, weight: 600, tone: last === null ? 'quiet' : balanceTone(last) };
  return (top) =>
    stack(
      top,
      [0, paragraph(wording, name, { ...now, tone: 'ink' }, column)],
      [1, paragraph(wording, last === null ? 'Too little yet' : shareWords(last), now, column)],
    );
}

function chart(
  points: readonly BalancePoint[],
  { x, width }: Column,
  top: number,
  height: number,
  reach: number,
): Part {
  return { shapes: balanceChart(points, { x, y: top, width, height }, reach), height };
}

/** The first and the last week, one below the other when they do not fit on one line. */
function weekEnds(wording: Wording, { weeks }: HistoryPicture): (top: number) => Part {
  const [first = '', last = ''] = [weeks[0]?.label, weeks.at(-1)?.label];
  const together = wording.width(first, quiet) + wording.width(last, quiet);
  const below = together > WIDTH - 2 * MARGIN - 20 ? 15 : 0;
  return (top) => ({
    shapes: [
      line(first, quiet, MARGIN, top),
      line(last, quiet, WIDTH - MARGIN, top + below, 'end'),
    ],
    height: 15 + below,
  });
}
