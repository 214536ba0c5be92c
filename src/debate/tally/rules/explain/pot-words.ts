import { MOST_POT } from '../constants.ts';

/** A pot in at most seven characters or a few words, cut and never rounded up: 1.8, 43, 1200. */
export function potWords(pot: number): string {
  if (pot >= MOST_POT) return 'a million or more';
  if (pot >= 10) return String(Math.floor(pot));
  const tenths = Math.floor(pot * 10 + 1e-9) / 10;
  return tenths === 0 ? 'below 0.1' : String(tenths);
}
