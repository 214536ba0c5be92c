import type { HistoryPicture, SharePoint } from '#debate/summary/rules/pictures/picture.ts';
import { shareWords } from '#debate/tally/rules/explain/camp-words.ts';
import {
  MARGIN,
  type Part,
  type Placing,
  type Scene,
  type Stacked,
  sceneOf,
  stack,
  WIDTH,
} from './scene.ts';
import { shareChart, shareTone } from './share-chart.ts';
import { line, paragraph, quiet, type Style, type Wording } from './wording.ts';

const heading: Style = { size: 18, weight: 600, tone: 'ink' };
const COLUMN_GAP = 20;
const COLUMN = (WIDTH - 2 * MARGIN - COLUMN_GAP) / 2;
const LARGE = 150;
const SMALL_CHART = 64;

type Column = { readonly x: number; readonly width: number };

/**
 * The number over the weeks: the debate, then each claim in a small chart, all to the same scale.
 */
export function historyScene(wording: Wording, history: HistoryPicture): Scene {
  return sceneOf(
    ...(history.part.at === 1 ? together(wording, history) : continued(wording, history)),
    ...claimPairs(wording, history),
    [16, paragraph(wording, noteWords(history), quiet)],
  );
}

function together(wording: Wording, history: HistoryPicture): Stacked[] {
  const { debate } = history;
  const whole: Column = { x: MARGIN, width: WIDTH - 2 * MARGIN };
  return [
    [0, paragraph(wording, 'The evidence over the weeks', heading)],
    [8, told(wording, 'The debate as a whole', debate, whole)],
    [2, edgeWords('essay', 'all for the essay')],
    [1, (top) => chart(history, debate, whole, top, LARGE)],
    [2, edgeWords('challengers', 'all against the essay')],
    [2, weekEnds(wording, history)],
  ];
}

/** Heading above the claims that did not fit into the first picture. */
function continued(wording: Wording, { part, weeks }: HistoryPicture): Stacked[] {
  const words = `The evidence over ${weeks.length} weeks, part ${part.at} of ${part.of}`;
  return [[0, paragraph(wording, words, quiet)]];
}

function noteWords({ rulesChanged }: HistoryPicture): string {
  const scale =
    'Above the middle line the essay is ahead, below it the challengers. Weeks with too little evidence are left out.';
  return rulesChanged.length === 0
    ? scale
    : `${scale} At the upright line the rules changed: numbers on its two sides can’t be compared.`;
}

/** The label of an edge of the large chart. */
function edgeWords(side: 'essay' | 'challengers', words: string): Placing {
  return (top) => ({
    shapes: [line(words, { ...quiet, tone: side }, WIDTH - MARGIN, top, 'end')],
    height: 16,
  });
}

function claimPairs(wording: Wording, history: HistoryPicture): Stacked[] {
  const { claims } = history;
  const pairs = Array.from({ length: Math.ceil(claims.length / 2) }, (_, at) =>
    claims.slice(2 * at, 2 * at + 2),
  );
  return pairs.map((pair) => [18, (top) => beside(wording, history, pair, top)]);
}

/** Two claims next to each other, with their charts on one line however tall their titles are. */
function beside(
  wording: Wording,
  history: HistoryPicture,
  pair: HistoryPicture['claims'],
  top: number,
): Part {
  const heads = pair.map(({ number, title, isException, points }, at) => {
    const column = { x: MARGIN + at * (COLUMN + COLUMN_GAP), width: COLUMN };
    const name = `${number} ${wording.drawable(title, `Claim ${number}`)}`;
    const shown = isException ? `${name} (not in the headline)` : name;
    return { head: told(wording, shown, points, column)(top), column, points };
  });
  const height = Math.max(...heads.map(({ head }) => head.height)) + 5;
  const shapes = heads.flatMap(({ head, column, points }) => [
    ...head.shapes,
    ...chart(history, points, column, top + height, SMALL_CHART).shapes,
  ]);
  return { shapes, height: height + SMALL_CHART };
}

/** A name with its current number. */
function told(
  wording: Wording,
  name: string,
  points: readonly SharePoint[],
  column: Column,
): Placing {
  const last = points.at(-1) ?? null;
  const now: Style = { size: 13, weight: 600, tone: last === null ? 'quiet' : shareTone(last) };
  const words = last === null ? 'Too little yet' : shareWords(last);
  return (top) =>
    stack(
      top,
      [0, paragraph(wording, name, { ...now, tone: 'ink' }, column)],
      [1, paragraph(wording, words, now, column)],
    );
}

function chart(
  { rulesChanged }: HistoryPicture,
  points: readonly SharePoint[],
  { x, width }: Column,
  top: number,
  height: number,
): Part {
  return { shapes: shareChart(points, rulesChanged, { x, y: top, width, height }), height };
}

/** The first and last week, on two lines if they do not fit on one. */
function weekEnds(wording: Wording, { weeks }: HistoryPicture): Placing {
  const [first = '', last = ''] = [weeks[0]?.label, weeks.at(-1)?.label];
  const together = wording.width(first, quiet) + wording.width(last, quiet);
  const below = together > WIDTH - 2 * MARGIN - 20 ? 16 : 0;
  return (top) => ({
    shapes: [
      line(first, quiet, MARGIN, top),
      line(last, quiet, WIDTH - MARGIN, top + below, 'end'),
    ],
    height: 16 + below,
  });
}
