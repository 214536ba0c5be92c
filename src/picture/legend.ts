import type { WeekPicture } from '#debate/summary/rules/pictures/picture.ts';
import { intervalSign, lastSign } from './evidence-bar.ts';
import { MARGIN, type Part, type Placing, type Shape, stack } from './scene.ts';
import { line, paragraph, quiet, type Wording } from './wording.ts';

const SIGN_WIDTH = 30;
export const SIGN_MIDDLE = MARGIN + SIGN_WIDTH / 2 - 4;
const ROW = 18;

/** The key: the signs that the picture uses, and that votes and evidence are separate. */
export function legend(wording: Wording, { evidence, claims }: WeekPicture): Placing {
  const shown = [evidence, ...claims.map((claim) => claim.evidence)].filter(
    ({ word }) => word !== 'too-little',
  );
  const hasMoved = shown.some(({ before, essay }) => before !== undefined && before !== essay);
  const middle = shown.length > 0 ? 'The upright line is 50 : 50. ' : '';
  const note = `${middle}No vote moves an evidence number.`;
  return (top) =>
    stack(top, shown.length > 0 ? [0, intervalKey] : null, hasMoved ? [0, lastWeek] : null, [
      2,
      paragraph(wording, note, quiet),
    ]);
}

/** The meaning of the line with a cap at each end. */
export function intervalKey(top: number): Part {
  return signed(
    top,
    intervalSign(SIGN_MIDDLE - 10, SIGN_MIDDLE + 10, top + 8),
    'the bar: where the number could lie',
  );
}

function lastWeek(top: number): Part {
  return signed(top, [lastSign(SIGN_MIDDLE, top + 11)], 'last week');
}

/** A sign centred on `SIGN_MIDDLE` with its explanation next to it. */
export function signed(top: number, sign: readonly Shape[], words: string): Part {
  return { shapes: [...sign, line(words, quiet, MARGIN + SIGN_WIDTH, top)], height: ROW };
}
