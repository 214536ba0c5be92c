import type { Fingerprint } from './normalise.ts';

/**
 * Thresholds for near-equal text: share of the shorter's word pairs found in the longer, and ratio
 * of lengths.
 */
export const NEAR_EQUAL = { same: 0.8, similar: 0.55, lengthFactor: 2 };

/** How similar two texts are. */
export type Likeness = 'same' | 'similar' | 'different';

/**
 * The fewest pairs of a text such that every similar text contains at least one. Similar texts
 * share at least .55 of the shorter one's pairs, and the shorter has at least half as many as this
 * one, so they share t = ⌈.55·n/2⌉ of this text's n pairs, and any n − t + 1 of them include a
 * shared one.
 */
export function probes(item: Fingerprint): number[] {
  const count = item.grams.length;
  const shared = Math.ceil((NEAR_EQUAL.similar * count) / NEAR_EQUAL.lengthFactor);
  return item.grams.slice(0, count - Math.max(1, shared) + 1);
}

/**
 * Compares two texts: *same* if equal after normalisation, or if the longer has .80 of the
 * shorter's word pairs, their lengths are within a factor of 2, and they have the same numbers,
 * names and source ids; *similar* from .55 with the same limit on lengths, so also if equal but for
 * a number.
 */
export function compare(a: Fingerprint, b: Fingerprint): Likeness {
  if (a.textKey === b.textKey) return 'same';
  const contained = containment(a, b);
  if (contained >= NEAR_EQUAL.same && equal(a.numbers, b.numbers) && equal(a.names, b.names)) {
    return 'same';
  }
  return contained >= NEAR_EQUAL.similar ? 'similar' : 'different';
}

/**
 * Share (0..1) of the shorter text's pairs that the longer has; 0 if their lengths differ too much.
 */
function containment(a: Fingerprint, b: Fingerprint): number {
  const [shorter, longer] = a.grams.length <= b.grams.length ? [a, b] : [b, a];
  const { length } = shorter.grams;
  if (length === 0 || longer.grams.length > length * NEAR_EQUAL.lengthFactor) return 0;
  const pairs = new Set(longer.grams);
  return shorter.grams.filter((gram) => pairs.has(gram)).length / length;
}

function equal(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}

/**
 * What determines an item's cluster: its text and, if it has a source, the source's canonical key.
 */
export type ClusterKey = {
  readonly fingerprint: Fingerprint;
  readonly canonical: string | undefined;
};

/**
 * The founding text and source of a cluster on the same claim and side, with the cluster's number.
 */
export type Founder = ClusterKey & {
  readonly number: number;
  /** The item that the text comes from, if known and requested. */
  readonly founder?: number;
};

/**
 * Chooses the cluster of a new item among those founded on its claim and side (or, for a rebuttal,
 * on its target): `joins` is the cluster that it belongs to; `similar` is one that its author
 * should look at although the two stay separate. Without either it founds a cluster.
 */
export function chooseCluster(
  item: ClusterKey,
  founders: readonly Founder[],
): { readonly joins?: number; readonly similar?: number } {
  const ordered = founders.toSorted((a, b) => a.number - b.number);
  const { canonical } = item;
  const sameSource = ordered.find((one) => canonical !== undefined && one.canonical === canonical);
  if (sameSource) return { joins: sameSource.number };
  let similar: { readonly number: number; readonly contained: number } | undefined;
  for (const founder of ordered) {
    const likeness = compare(item.fingerprint, founder.fingerprint);
    if (likeness === 'same') return { joins: founder.number };
    if (likeness === 'different') continue;
    const contained = containment(item.fingerprint, founder.fingerprint);
    if (similar === undefined || contained > similar.contained) {
      similar = { number: founder.number, contained };
    }
  }
  return similar ? { similar: similar.number } : {};
}
