/** The default of CRUX_CASES. */
const USUAL = 200;
const scale = Number(process.env.CRUX_CASES ?? USUAL) / USUAL;

/** Whether more cases are tried than in a usual run, as in .ci/run. */
export const isThorough = scale > 1;

/**
 * How many generated cases a property is tested on: `usual`, scaled by CRUX_CASES / 200.
 * `CRUX_CASES=2000 npm test` tries ten times as many.
 */
export function cases(usual: number): { readonly numRuns: number } {
  return { numRuns: Math.max(1, Math.round(usual * scale)) };
}
