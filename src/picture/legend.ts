import { MARGIN, type Part, type Shape, stack } from './scene.ts';
import { line, paragraph, type Style, type Wording } from './wording.ts';

const style: Style = { size: 11, weight: 400, tone: 'quiet' };
const ROW = 17;
const SIGN = { diamond: 17, whisker: 28, ring: 15 };

/** The legend: what each symbol means, and that votes and evidence are separate. */
export function legend(wording: Wording): (top: number) => Part {
  const note =
    'Arrows: points since the last summary. Left: against the essay, right: for it. No vote moves an evidence number.';
  return (top) => stack(top, [0, (at) => signs(wording, at)], [2, paragraph(wording, note, style)]);
}

/** Each symbol followed by its words. */
function signs(wording: Wording, top: number): Part {
  const shapes: Shape[] = [];
  let x = MARGIN;
  const add = (sign: Shape[], room: number, words: string) => {
    shapes.push(...sign, line(words, style, x + room, top + 1));
    x += room + wording.width(words, style) + 12;
  };
  const y = top + 7;
  add(diamond(x + 6, y), SIGN.diamond, 'balance');
  add(whisker(x + 12, y), SIGN.whisker, '90 of 100 draws');
  add(ring(x + 5, y), SIGN.ring, 'last summary');
  return { shapes, height: ROW };
}

function diamond(x: number, y: number): Shape[] {
  const reach = 6;
  const points = [
    [x - reach, y],
    [x, y - reach],
    [x + reach, y],
    [x, y + reach],
  ] as const;
  return [{ kind: 'polygon', points, tone: 'ink', look: 'filled' }];
}

function whisker(x: number, y: number): Shape[] {
  const bar = (from: readonly [number, number], to: readonly [number, number]): Shape => ({
    kind: 'line',
    points: [from, to],
    tone: 'ink',
    width: 2,
  });
  return [
    bar([x - 11, y], [x + 11, y]),
    bar([x - 11, y - 4], [x - 11, y + 4]),
    bar([x + 11, y - 4], [x + 11, y + 4]),
  ];
}

function ring(x: number, y: number): Shape[] {
  return [{ kind: 'dot', x, y, radius: 4, tone: 'quiet', look: 'outline' }];
}
