import type { PictureEvidence } from '#debate/summary/rules/pictures/picture.ts';
import { type VerdictSymbol, verdictSymbol } from '#debate/tally/rules/verdict-words.ts';
import type { Tone } from './palette.ts';
import type { Point, Shape } from './scene.ts';

/** The size of a mark, which is centred on its position. */
export const MARK = 15;

const RADIUS = 6;
/** Corners of a half circle, few enough to be drawn the same everywhere. */
const CORNERS = 16;

type Judged = Pick<PictureEvidence, 'leader' | 'word'>;

/** The colour of the side that the word names; for none, that of plain words. */
export function verdictTone({ leader, word }: Judged): Tone {
  if (word === 'too-little') return 'quiet';
  return leader === 'even' ? 'ink' : leader;
}

/**
 * A verdict as a shape that needs no colour: a dashed ring for too little, a ring for open, two
 * bars for close, half a disc on the leading side for a lean, a full one for clear.
 */
export function verdictMark(judged: Judged, x: number, y: number): Shape[] {
  const tone = verdictTone(judged);
  const symbol: VerdictSymbol = verdictSymbol(judged.word);
  const ring = (look: 'filled' | 'outline' | 'dashed'): Shape => {
    return { kind: 'dot', x, y, radius: RADIUS, tone, look };
  };
  switch (symbol) {
    case 'none':
      return [ring('dashed')];
    case 'ring':
      return [ring('outline')];
    case 'bars':
      return [bar(x, y - 4.2, tone), bar(x, y + 1.6, tone)];
    case 'half':
      return [ring('outline'), halfDisc(judged.leader === 'essay' ? -1 : 1, x, y, tone)];
    case 'full':
      return [ring('filled')];
  }
}

function bar(x: number, y: number, tone: Tone): Shape {
  return { kind: 'box', x: x - RADIUS, y, width: 2 * RADIUS, height: 2.6, tone, look: 'filled' };
}

/** The left half for `way` −1, the right half for 1. */
function halfDisc(way: 1 | -1, x: number, y: number, tone: Tone): Shape {
  const points = Array.from({ length: CORNERS + 1 }, (_, at): Point => {
    const angle = (Math.PI * at) / CORNERS;
    return [x + way * RADIUS * Math.sin(angle), y - RADIUS * Math.cos(angle)];
  });
  return { kind: 'polygon', points, tone, look: 'filled' };
}
