import { COUNTS_FROM } from './constants.ts';
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
 * would not do: a new rebuttal could then block two others and help its target. Only where even
 * the greedy choice leaves less than any level asks for, it is taken, and a flood costs nothing.
 */
export function weightOf(q: number, blows: readonly Blow[]): number {
  const quick = remains(q, greedyBlows(blows));
  return quick < COUNTS_FROM / 2 ? quick : remains(q, countingBlows(blows));
}

function remains(q: number, blows: readonly Blow[]): number {
  let weight = q * q;
  for (const blow of blows) weight *= 1 - blow.q * blow.q;
  return Math.round(weight * 1e12) / 1e12;
}

function greedyBlows(blows: readonly Blow[]): Blow[] {
  const [authors, clusters] = [new Set<string>(), new Set<number>()];
  return blows
    .toSorted((a, b) => b.q - a.q || a.number - b.number)
    .filter(({ author, cluster }) => {
      if (authors.has(author) || clusters.has(cluster)) return false;
      authors.add(author);
      clusters.add(cluster);
      return true;
    });
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
