import type { Carrying, Holding } from './carry.ts';

/** A side as it was carried. */
export type Carried = Carrying & {
  readonly points: readonly number[];
  /** Points that its author carries through each item. */
  readonly shares: readonly number[];
};

/** What is gone when an account is left out; all by index. */
export type Loss = {
  /** −1 for an account without an item. */
  readonly account: number;
  /** The new points of its own items, which are 0, and of those that others now have less of. */
  readonly points: ReadonlyMap<number, number>;
};

/** The shares that are others than before. */
type Changed = Map<Holding, number>;

/**
 * Carries again only what a loss touches: a cluster, then of whoever carries another share of it
 * his later clusters. Calls `onMove` with each account, by index, that carries so many points more
 * of one cluster than before.
 */
export function carryAgain(
  side: Carried,
  loss: Loss,
  onMove: (account: number, more: number) => void,
): void {
  const due = new Set<number>();
  for (const item of loss.points.keys()) {
    const cluster = side.clusterOf.get(item);
    if (cluster !== undefined) due.add(cluster);
  }
  if (due.size === 0) return;
  const changed: Changed = new Map();
  while (due.size > 0) {
    const cluster = least(due);
    due.delete(cluster);
    for (const account of carryCluster(side, cluster, loss, changed)) {
      for (const later of side.held[account] ?? []) {
        if (later.cluster > cluster) due.add(later.cluster);
      }
    }
  }
  for (const [{ account, item }, share] of changed)
    onMove(account, share - (side.shares[item] ?? 0));
}

/** Carries one cluster; returns the accounts whose share of it is another than before. */
function carryCluster(side: Carried, cluster: number, loss: Loss, changed: Changed): number[] {
  const holdings = side.clusters[cluster] ?? [];
  const moved: number[] = [];
  let rest = 0;
  for (const { item } of holdings) {
    rest = Math.max(rest, loss.points.get(item) ?? side.points[item] ?? 0);
  }
  for (const holding of holdings) {
    const before = side.shares[holding.item] ?? 0;
    if (rest === 0 && before === 0) continue;
    const isOut = holding.account === loss.account;
    const share = isOut ? 0 : Math.min(roomBefore(side, holding, changed), rest);
    rest -= share;
    if (share === before) continue;
    changed.set(holding, share);
    moved.push(holding.account);
  }
  return moved;
}

/** What an account can still carry after its earlier clusters. */
function roomBefore({ held, limits, shares }: Carried, holding: Holding, changed: Changed): number {
  let room = limits[holding.account] ?? 0;
  for (const earlier of held[holding.account] ?? []) {
    if (earlier.cluster >= holding.cluster) break;
    room -= changed.get(earlier) ?? shares[earlier.item] ?? 0;
  }
  return room;
}

function least(numbers: Iterable<number>): number {
  let result = Number.POSITIVE_INFINITY;
  for (const number of numbers) result = Math.min(result, number);
  return result;
}
