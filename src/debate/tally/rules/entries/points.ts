import { EPSILON, LEAST_POINTS } from '../constants.ts';

/** Whole points, 0..100, of a weight of 0..1: rounded half up, and none below 3. */
export function pointsOf(weight: number): number {
  const points = Math.floor(100 * weight + 0.5 + EPSILON);
  return points < LEAST_POINTS ? 0 : points;
}
