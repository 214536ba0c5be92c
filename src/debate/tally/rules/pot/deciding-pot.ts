import { STAKES } from '../constants.ts';
import type { LeftOut, Lists } from './lists.ts';
import { factorOf, pot } from './pot.ts';
import { countOf, DIFFERENCES, type Shift, type Spread, shifted } from './spread.ts';

/** The smallest pot, and what it leaves out: undefined if it is that of the full list. */
export type DecidingPot = { readonly pot: number; readonly leftOut: LeftOut | undefined };

/**
 * More than the relative error of the logarithms; pots this close to the smallest are multiplied
 * out.
 */
const NEAR = 1e-9;

/**
 * E*(P): the smallest pot over the full list and all lists that leave something out. Logarithms
 * show which lists can be the smallest, and only those are multiplied out: so every digit comes
 * from a product, at the cost of few products.
 */
export function decidingPot({ full, variants }: Lists, share: number): DecidingPot {
  const logs = logFactors(share);
  const products = logs.map((log) => logProduct(log, full));
  // Relative to the greatest, to stay in range; whatever still overflows is not the smallest.
  const greatest = Math.max(...products);
  const relative = products.map((product) => product - greatest);
  const estimates = variants.map(({ shifts }) => estimate(relative, logs, shifts));
  const least = estimates.reduce((a, b) => Math.min(a, b), estimate(relative, logs, []));
  let deciding: DecidingPot = { pot: pot(full, share), leftOut: undefined };
  for (const [at, { leftOut, shifts }] of variants.entries()) {
    if ((estimates[at] ?? 0) > least * (1 + NEAR)) continue;
    const without = pot(shifted(full, shifts), share);
    if (without < deciding.pot) deciding = { pot: without, leftOut };
  }
  return deciding;
}

const known = new Map<number, Float64Array[]>();

/** By stake, the logarithm of each factor from difference −60 to 60; computed once per share. */
function logFactors(share: number): readonly Float64Array[] {
  const found = known.get(share);
  if (found) return found;
  const logs = STAKES.map((stake) =>
    Float64Array.from(DIFFERENCES, (n) => Math.log(factorOf(n, stake, share))),
  );
  known.set(share, logs);
  return logs;
}

function logProduct(logs: Float64Array, spread: Spread): number {
  return DIFFERENCES.reduce((sum, n, at) => sum + countOf(spread, n) * (logs[at] ?? 0), 0);
}

/** Σ of a list's products, from logarithms, where `full` has those of the full list. */
function estimate(
  full: readonly number[],
  logs: readonly Float64Array[],
  shifts: readonly Shift[],
): number {
  let sum = 0;
  for (const [stake, log] of logs.entries()) {
    sum += Math.exp((full[stake] ?? 0) + logShift(log, shifts));
  }
  return sum;
}

function logShift(logs: Float64Array, shifts: readonly Shift[]): number {
  const zero = (logs.length - 1) / 2;
  let sum = 0;
  for (const { difference, count } of shifts) sum += count * (logs[zero + difference] ?? 0);
  return sum;
}
