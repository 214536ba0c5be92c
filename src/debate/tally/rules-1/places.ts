import { PLACES_PER_AUTHOR } from './constants.ts';

type Placed = {
  readonly number: number;
  readonly author: string;
  /** The cluster, told apart from those of other targets where that matters. */
  readonly cluster: number | string;
  readonly counts: boolean;
};

/**
 * The numbers of the items that have a place on one claim and side: one in each of the author's
 * first three clusters that still stand. Clusters stand in the order in which the author entered
 * them, by his own lowest item number there, withdrawn items included. By the founder's number
 * instead, a new item in an old cluster would push out a better one and so hurt its own side;
 * without the withdrawn ones, withdrawing and filing again would change the order. Within a
 * cluster only his first standing item has the place, so that a copy cannot shed rebuttals.
 */
export function placesOf(items: readonly Placed[]): Set<number> {
  const clustersOf = new Map<string, Map<number | string, number | undefined>>();
  for (const item of items.toSorted((a, b) => a.number - b.number)) {
    const clusters = clustersOf.get(item.author) ?? new Map<number | string, number | undefined>();
    clustersOf.set(item.author, clusters);
    const first = clusters.get(item.cluster) ?? (item.counts ? item.number : undefined);
    clusters.set(item.cluster, first);
  }
  const places = new Set<number>();
  for (const clusters of clustersOf.values()) {
    const standing = [...clusters.values()].filter((first) => first !== undefined);
    for (const first of standing.slice(0, PLACES_PER_AUTHOR)) places.add(first);
  }
  return places;
}
