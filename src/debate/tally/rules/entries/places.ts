import { PLACES_PER_AUTHOR } from '../constants.ts';

type Candidate = {
  readonly number: number;
  readonly author: string;
  /** The cluster; for a rebuttal, combined with its target. */
  readonly cluster: number | string;
  readonly standing: boolean;
};

/**
 * The numbers of the entries that have a place on one side of a claim: the first standing one in
 * each of an author's first three clusters that still stand. An author's clusters are ordered by
 * their own lowest number in each, including withdrawn entries: so neither withdrawing and filing
 * again nor joining an old cluster reorders them, and a copy cannot shed rebuttals.
 */
export function placesOf(candidates: readonly Candidate[]): Set<number> {
  const firsts = new Map<string, Map<number | string, number | undefined>>();
  for (const { number, author, cluster, standing } of candidates.toSorted(byNumber)) {
    const clusters = firsts.get(author) ?? new Map<number | string, number | undefined>();
    firsts.set(author, clusters);
    clusters.set(cluster, clusters.get(cluster) ?? (standing ? number : undefined));
  }
  const places = new Set<number>();
  for (const clusters of firsts.values()) {
    const standing = [...clusters.values()].filter((first) => first !== undefined);
    for (const first of standing.slice(0, PLACES_PER_AUTHOR)) places.add(first);
  }
  return places;
}

function byNumber(a: Candidate, b: Candidate): number {
  return a.number - b.number;
}
