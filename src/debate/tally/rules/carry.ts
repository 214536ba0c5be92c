/** One placed item as its cluster sees it; both are indices, of the account and of the item. */
export type Holding = { readonly account: number; readonly item: number };

/** A cluster of one side: its placed items by number, one of each author. */
export type Cluster = { readonly number: number; readonly holdings: readonly Holding[] };

/** What one side of a claim comes to. */
export type Carried = {
  /** Points that each account carries, by its index. */
  readonly loads: Int32Array;
  /** Points that its author carries through each item, by its index. */
  readonly shares: Int32Array;
};

/**
 * Lets people carry the sources of one side. A cluster has the points of its best placed item. Of
 * the clusters in order, each author in the order of his own item there takes what he can still
 * carry, and leaves the rest to the next: a source counts once, a person at most up to his limit.
 * Splitting a source equally would let an opponent dilute it with a copy.
 */
export function carry(
  clusters: readonly Cluster[],
  points: Int32Array,
  limits: Int32Array,
  without = -1,
): Carried {
  const loads = new Int32Array(limits.length);
  const shares = new Int32Array(points.length);
  for (const { holdings } of clusters) {
    let rest = bestOf(holdings, points, without);
    for (const { account, item } of holdings) {
      if (rest === 0) break;
      if (account === without) continue;
      const load = loads[account] ?? 0;
      const share = Math.min((limits[account] ?? 0) - load, rest);
      loads[account] = load + share;
      shares[item] = share;
      rest -= share;
    }
  }
  return { loads, shares };
}

function bestOf(holdings: readonly Holding[], points: Int32Array, without: number): number {
  let best = 0;
  for (const { account, item } of holdings) {
    if (account !== without) best = Math.max(best, points[item] ?? 0);
  }
  return best;
}
