import type { PictureEvidence } from '#debate/summary/rules/pictures/picture.ts';
import type { Tone } from './palette.ts';
import type { Point, Shape } from './scene.ts';

/** The space that a mark takes, centred on its position. */
export const MARK = 15;

type Judged = Pick<PictureEvidence, 'leader' | 'firmness'>;

/** The colour of the side that is ahead, or that of plain words when none is. */
export function verdictTone({ leader, firmness }: Judged): Tone {
  if (firmness === 'too-little') return 'quiet';
  return leader === 'even' ? 'ink' : leader;
}

/**
 * A verdict as a shape that needs no colour: a triangle points to the side that is ahead, doubled
 * for firmly, filled for slightly, an outline for still open; two bars for even, a dashed ring for
 * too little.
 */
export function verdictMark({ leader, firmness }: Judged, x: number, y: number): Shape[] {
  if (firmness === 'too-little') {
    return [{ kind: 'dot', x, y, radius: 5, tone: 'quiet', look: 'dashed' }];
  }
  if (leader === 'even') {
    const bar = (at: number): Shape => ({
      kind: 'box',
      x: x - 5.5,
      y: at,
      width: 11,
      height: 2.6,
      tone: 'ink',
      look: 'filled',
    });
    return [bar(y - 4.2), bar(y + 1.6)];
  }
  const tone = verdictTone({ leader, firmness });
  const way = leader === 'essay' ? 1 : -1;
  const triangle = (from: number, to: number, look: 'filled' | 'outline'): Shape => {
    const tip: Point = [x + way * to, y];
    const points: Point[] = [[x + way * from, y - 5.5], tip, [x + way * from, y + 5.5]];
    return { kind: 'polygon', points, tone, look };
  };
  if (firmness === 'firm') return [triangle(-7, 0, 'filled'), triangle(0.5, 7.5, 'filled')];
  return [triangle(-4.5, 5.5, firmness === 'slight' ? 'filled' : 'outline')];
}
