import { CARRY, MOST_POT, STAKES } from '../constants.ts';
import { countOf, DIFFERENCES, type Spread } from './spread.ts';

const RANGE = 2 ** 200;

/**
 * The pot of the essay against "its share is `share` % or less", share = 1..99; at most 10⁶. E₊(P)
 * = ⅓ Σ over the stakes k/4 of the product, over members in ascending order of difference, of
 * `factorOf`. It is a bet on the essay that is carried from member to member: if each member's side
 * were a coin with that share, the pot would ever reach 20 with a chance of at most 1/20 (Ville's
 * inequality), however often one looks. The challengers' pot is that of the mirrored spread.
 */
export function pot(spread: Spread, share: number): number {
  const sum = STAKES.reduce((total, stake) => total + product(spread, stake, share), 0);
  return Math.min(sum / STAKES.length, MOST_POT);
}

/**
 * One member's factor in the pot: at half, 1 + (k/4)·(n/60). One division of whole numbers, so that
 * every language gives the same digits.
 */
export function factorOf(n: number, stake: number, share: number): number {
  const whole = 4 * CARRY.full;
  if (n <= 0) return (whole + stake * n) / whole;
  return (whole * share + stake * n * (100 - share)) / (whole * share);
}

/** Kept in range by powers of 2^±200, which change no digit. */
function product(spread: Spread, stake: number, share: number): number {
  let result = 1;
  let scale = 0;
  for (const n of DIFFERENCES) {
    const count = n === 0 ? 0 : countOf(spread, n);
    const factor = count === 0 ? 1 : factorOf(n, stake, share);
    for (let member = 0; member < count; member += 1) {
      result *= factor;
      if (result < 1 / RANGE) {
        result *= RANGE;
        scale -= 1;
      } else if (result > RANGE) {
        result /= RANGE;
        scale += 1;
      }
    }
  }
  for (; scale > 0; scale -= 1) result *= RANGE;
  for (; scale < 0; scale += 1) result /= RANGE;
  return result;
}
