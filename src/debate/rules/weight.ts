import { strongestPairing } from './strongest-pairing.ts';

/** A rebuttal that counts against an item: standing, with a place, and its quality q. */
export type Blow = {
  readonly number: number;
  readonly author: string;
  readonly cluster: number;
  readonly q: number;
};

/**
 * The weight of one item, 0..1: w = q²·Π(1−ρ), with ρ = q² of the rebuttals that count: at most
 * one per rebutter and one per cluster, chosen so that they take away the most. Choosing greedily
 * would not do: a new rebuttal could then block two others and help its target.
 */
export function weightOf(q: number, blows: readonly Blow[]): number {
  let weight = q * q;
  for (const blow of countingBlows(blows)) weight *= 1 - blow.q * blow.q;
  return Math.round(weight * 1e12) / 1e12;
}

/** The rebuttals that count against one item, by number. */
export function countingBlows(blows: readonly Blow[]): Blow[] {
  const ordered = blows.toSorted((a, b) => a.number - b.number);
  if (ordered.length < 2) return ordered;
  const pairs = ordered.map((blow) => ({
    left: blow.author,
    right: blow.cluster,
    // The product is largest where the sum of logarithms is; certainty stays finite.
    gain: -Math.log(Math.max(1e-12, 1 - blow.q * blow.q)),
  }));
  const chosen = strongestPairing(pairs);
  return ordered.filter((_, index) => chosen.has(index));
}
