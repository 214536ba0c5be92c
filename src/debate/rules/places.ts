import { PLACES_PER_AUTHOR } from './constants.ts';

type Placed = {
  readonly number: number;
  readonly author: string;
  /** The cluster, told apart from those of other targets where that matters. */
  readonly cluster: number | string;
  readonly counts: boolean;
};

/**
 * The numbers of the items that have a place on one claim and side: those in the author's first
 * three clusters that still stand. Clusters stand in the order in which the author entered them,
 * by his own lowest item number there, withdrawn items included. By the founder's number instead,
 * a new item in an old cluster would push out a better one and so hurt its own side; without the
 * withdrawn ones, withdrawing and filing again would change the order.
 */
export function placesOf(items: readonly Placed[]): Set<number> {
  const clustersOf = new Map<string, Map<number | string, Placed[]>>();
  for (const item of items.toSorted((a, b) => a.number - b.number)) {
    const clusters = clustersOf.get(item.author) ?? new Map<number | string, Placed[]>();
    clustersOf.set(item.author, clusters);
    const members = clusters.get(item.cluster);
    if (members) members.push(item);
    else clusters.set(item.cluster, [item]);
  }
  const places = new Set<number>();
  for (const clusters of clustersOf.values()) {
    const standing = [...clusters.values()].filter((members) => members.some((one) => one.counts));
    for (const members of standing.slice(0, PLACES_PER_AUTHOR)) {
      for (const item of members) if (item.counts) places.add(item.number);
    }
  }
  return places;
}
