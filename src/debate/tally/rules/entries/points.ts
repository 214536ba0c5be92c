import { EPSILON, LEAST_POINTS } from '../constants.ts';

/** Whole points, 0..100, for a weight of 0..1: rounded half up, and 0 if below 3. */
export function pointsOf(weight: number): number {
  const points = Math.floor(100 * weight + 0.5 + EPSILON);
  return points < LEAST_POINTS ? 0 : points;
}
