/** What CRUX_CASES is unless it is set. */
const USUAL = 200;
const scale = Number(process.env.CRUX_CASES ?? USUAL) / USUAL;

/** Whether more is tried than in a usual run, as .ci/run does. */
export const isThorough = scale > 1;

/**
 * How many generated cases a property is tried on: so many in a usual run, and more or fewer by
 * the factor that is asked for: `CRUX_CASES=2000 npm test` tries ten times as many.
 */
export function cases(usual: number): { readonly numRuns: number } {
  return { numRuns: Math.max(1, Math.round(usual * scale)) };
}
