/** One placed item as part of its cluster. All are indices; an author has one item in a cluster. */
export type Holding = {
  readonly cluster: number;
  readonly account: number;
  readonly item: number;
};

/** One side of a claim: which accounts hold which clusters. */
export type Carrying = {
  /** The holdings of each cluster, by item; clusters in order of number. */
  readonly clusters: readonly (readonly Holding[])[];
  /** The cluster of each placed item. */
  readonly clusterOf: ReadonlyMap<number, number>;
  /** The holdings of each account, by cluster. */
  readonly held: readonly (readonly Holding[])[];
  /** The most that each account carries. */
  readonly limits: readonly number[];
};

/**
 * Distributes the sources of one side among people: returns, by the item's index, the points that
 * its author carries through it. A cluster has the points of its best item. Clusters are taken in
 * order; within one, its authors, in the order of their own item there, take what they can still
 * carry and leave the rest to the next. So a source counts once, and a person up to their limit. If
 * a source were split equally, an opponent could dilute it with a copy.
 */
export function carry({ clusters, limits }: Carrying, points: readonly number[]): number[] {
  const shares = points.map(() => 0);
  const left = [...limits];
  for (const holdings of clusters) {
    let rest = 0;
    for (const { item } of holdings) rest = Math.max(rest, points[item] ?? 0);
    for (const { account, item } of holdings) {
      const share = Math.min(left[account] ?? 0, rest);
      shares[item] = share;
      left[account] = (left[account] ?? 0) - share;
      rest -= share;
    }
  }
  return shares;
}
