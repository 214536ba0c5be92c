import { CAP, DOTS } from './constants.ts';

/** The dots, 0..5, that show a quality of 0..1: its fifths of the highest; none only at 0. */
export function dotsOf(q: number): number {
  return q <= 0 ? 0 : Math.max(1, Math.round((DOTS * q) / CAP.checked));
}
