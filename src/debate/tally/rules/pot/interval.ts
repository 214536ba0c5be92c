import { decidingPot } from './deciding-pot.ts';
import { type Lists, mirroredLists } from './lists.ts';

/** Shares of the essay, in whole per cent 0..100, that are not ruled out. */
export type Interval = { readonly low: number; readonly high: number };

/**
 * The shares that the deciding pots do not rule out: from the smallest P at which the essay's pot
 * is below `threshold`, to the same for the challengers from above.
 */
export function intervalOf(lists: Lists, threshold: number): Interval {
  return { low: lowOf(lists, threshold), high: 100 - lowOf(mirroredLists(lists), threshold) };
}

/** 0 if even 1 % is not ruled out, 99 if everything is. A pot falls as the share rises. */
function lowOf(lists: Lists, threshold: number): number {
  let ruledOut = 0;
  let low = 99;
  while (low - ruledOut > 1) {
    const middle = Math.floor((ruledOut + low) / 2);
    if (decidingPot(lists, middle).pot < threshold) low = middle;
    else ruledOut = middle;
  }
  return low === 1 ? 0 : low;
}
