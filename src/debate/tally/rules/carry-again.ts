import type { Carrying, Holding } from './carry.ts';

/** One side with the shares that were carried. */
export type Carried = Carrying & {
  readonly points: readonly number[];
  /** Points that the author of each item carries through it. */
  readonly shares: readonly number[];
};

/** What leaving out an account changes; everything by index. */
export type Loss = {
  /** −1 for an account without an item. */
  readonly account: number;
  /**
   * New points of the items that change: 0 for its own; other people's may fall without its checks,
   * or rise without its rebuttals and disputes.
   */
  readonly points: ReadonlyMap<number, number>;
};

/** Shares that changed. */
type Changed = Map<Holding, number>;

/**
 * Recomputes only what a loss affects: a cluster, then the later clusters of everybody whose share
 * of it changed. Calls `onMove` with the index of each account and how many points more it carries
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

/** Carries one cluster; returns the accounts whose share of it changed. */
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
