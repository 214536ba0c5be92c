import { MOST_POT } from '../constants.ts';

/**
 * A pot in a few characters: below 0.1, 1.8, 43, 1M+. Truncated, never rounded up, because a pot
 * below its threshold must not look as if it had reached it.
 */
export function potWords(pot: number): string {
  if (pot >= MOST_POT) return '1M+';
  if (pot >= 10) return String(Math.floor(pot));
  const tenths = Math.floor(pot * 10 + 1e-9) / 10;
  return tenths === 0 ? 'below 0.1' : String(tenths);
}
