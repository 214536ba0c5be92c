/** Generated debates a property is tried on: `CRUX_CASES=20000 npx vitest run test/debate/tally`. */
export const RUNS = { numRuns: Number(process.env.CRUX_CASES ?? 200) };
