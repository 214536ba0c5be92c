import { DOTS } from '#debate/core/rules/dots.ts';
import { CAP } from './constants.ts';

/**
 * Dots, 0..5, for a quality of 0..1: rounded fifths of the highest quality, 0 only for no quality.
 */
export function dotsOf(q: number): number {
  return q <= 0 ? 0 : Math.max(1, Math.round((DOTS * q) / CAP.checked));
}
