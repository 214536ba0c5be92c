/** One placed item as its cluster sees it. All are indices; an author has one item in a cluster. */
export type Holding = {
  readonly cluster: number;
  readonly account: number;
  readonly item: number;
};

/** One side of a claim: who holds what of it. */
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
 * Lets people carry the sources of one side: the points that its author carries through each item,
 * by its index. A cluster has the points of its best item. Of the clusters in order, each author
 * in the order of his own item there takes what he can still carry and leaves the rest to the
 * next: a source counts once, a person at most up to his limit. Were a source split equally, an
 * opponent could dilute it with a copy.
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
