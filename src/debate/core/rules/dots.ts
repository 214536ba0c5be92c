/** Dots beside an item of the highest quality. */
export const DOTS = 5;

/** ●●●○○: a strength of 0 to 5. */
export function dotsWords(dots: number): string {
  return '●'.repeat(dots) + '○'.repeat(DOTS - dots);
}
