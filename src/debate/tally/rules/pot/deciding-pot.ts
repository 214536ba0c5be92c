import { STAKES } from '../constants.ts';
import type { LeftOut, Lists, Variant } from './lists.ts';
import { factorOf, pot } from './pot.ts';
import { countOf, DIFFERENCES, type Shift, shifted } from './spread.ts';

/** The least pot, and what it leaves out: nothing where the full list has no more. */
export type DecidingPot = { readonly pot: number; readonly leftOut: LeftOut | undefined };

/** How far logarithms may be off; a pot this near to the least one is multiplied out. */
const NEAR = 1e-9;

/**
 * E*(P): the least pot over the full list and all that leave something out. Logarithms say which
 * lists can be the least, and only those are multiplied out: so every digit is a product's, at the
 * cost of few products.
 */
export function decidingPot(lists: Lists, share: number): DecidingPot {
  const logs = logFactors(share);
  const full = logs.map((log) =>
    DIFFERENCES.reduce((sum, n, at) => sum + countOf(lists.full, n) * (log[at] ?? 0), 0),
  );
  const estimates = lists.variants.map(({ shifts }) => logPot(full, logs, shifts));
  const least = Math.min(logPot(full, logs, []), ...estimates);
  let deciding: DecidingPot = { pot: pot(lists.full, share), leftOut: undefined };
  for (const [at, { leftOut, shifts }] of lists.variants.entries()) {
    if ((estimates[at] ?? 0) > least + NEAR) continue;
    const without = pot(shifted(lists.full, shifts), share);
    if (without < deciding.pot) deciding = { pot: without, leftOut };
  }
  return deciding;
}

/** By stake, the logarithm of each factor from difference −60 to 60. */
function logFactors(share: number): number[][] {
  return STAKES.map((stake) => DIFFERENCES.map((n) => Math.log(factorOf(n, stake, share))));
}

/** ln Σ of the products, from the logarithms of the full list's and what a list shifts. */
function logPot(
  full: readonly number[],
  logs: readonly (readonly number[])[],
  shifts: Variant['shifts'],
): number {
  const products = full.map((log, stake) => log + logShift(logs[stake] ?? [], shifts));
  const greatest = Math.max(...products);
  return greatest + Math.log(products.reduce((sum, log) => sum + Math.exp(log - greatest), 0));
}

function logShift(logs: readonly number[], shifts: readonly Shift[]): number {
  const zero = (logs.length - 1) / 2;
  return shifts.reduce(
    (sum, { difference, count }) => sum + count * (logs[zero + difference] ?? 0),
    0,
  );
}
