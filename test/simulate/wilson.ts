/** A share of some trials, with the bounds that hold it 19 times in 20; all 0..1. */
export type Share = { readonly share: number; readonly low: number; readonly high: number };

/** 97.5 % of the normal distribution. */
const Z = 1.959963984540054;

/** Wilson's interval (1927): it is also reliable for few trials and for shares near 0 and 1. */
export function wilson(hits: number, trials: number): Share {
  if (trials === 0) return { share: 0, low: 0, high: 1 };
  const share = hits / trials;
  const scale = 1 + Z ** 2 / trials;
  const centre = (share + Z ** 2 / (2 * trials)) / scale;
  const spread = (share * (1 - share)) / trials + Z ** 2 / (4 * trials ** 2);
  const half = (Z / scale) * Math.sqrt(spread);
  return { share, low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

/** A share in words: `17 % (8–32)`. */
export function percent(hits: number, trials: number): string {
  const { share, low, high } = wilson(hits, trials);
  const whole = (part: number) => Math.round(100 * part);
  return `${whole(share)} % (${whole(low)}–${whole(high)})`;
}
