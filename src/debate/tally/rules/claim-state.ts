import { type Carried, type Cluster, carry } from './carry.ts';
import { CARRY } from './constants.ts';
import type { JudgedClaim, JudgedItem } from './entries/judge-claim.ts';
import type { Side } from './types.ts';

/** A judged claim with who carries what; items and accounts are named by index where it is hot. */
export type ClaimState = JudgedClaim & {
  /** Points of each item. */
  readonly points: Int32Array;
  /** Authors of placed items, in the order of their first, and the index of each. */
  readonly accounts: readonly string[];
  readonly accountOf: ReadonlyMap<string, number>;
  /** The most that each account carries on one side. */
  readonly limits: Int32Array;
  /** By number. */
  readonly clusters: Readonly<Record<Side, readonly Cluster[]>>;
  /** Indices of the placed items whose cluster has another author too. */
  readonly shared: ReadonlySet<number>;
  readonly carried: Readonly<Record<Side, Carried>>;
};

/** Forms the clusters of a judged claim and lets people carry them. */
export function claimState(claim: JudgedClaim, young: ReadonlySet<string>): ClaimState {
  const { items } = claim;
  const placed = items.filter((item) => item.placed);
  const accounts = [...new Set(placed.map(({ entry }) => entry.author))];
  const accountOf = new Map(accounts.map((account, index) => [account, index]));
  const points = Int32Array.from(items, (item) => item.points);
  const limits = Int32Array.from(accounts, (account) => carryLimit(young.has(account)));
  const clusters = {
    supports: clustersOf(items, 'supports', accountOf),
    challenges: clustersOf(items, 'challenges', accountOf),
  };
  const carried = {
    supports: carry(clusters.supports, points, limits),
    challenges: carry(clusters.challenges, points, limits),
  };
  const shared = new Set(
    [...clusters.supports, ...clusters.challenges]
      .filter(({ holdings }) => holdings.length > 1)
      .flatMap(({ holdings }) => holdings.map(({ item }) => item)),
  );
  return { ...claim, points, accounts, accountOf, limits, clusters, shared, carried };
}

/** Points that one person carries at most, on one side of a claim and in the debate. */
export function carryLimit(isYoung: boolean): number {
  return isYoung ? CARRY.young : CARRY.full;
}

function clustersOf(
  items: readonly JudgedItem[],
  side: Side,
  accountOf: ReadonlyMap<string, number>,
): Cluster[] {
  const holdings = items.flatMap(({ entry, placed }, item) => {
    const account = accountOf.get(entry.author);
    if (!placed || entry.side !== side || account === undefined) return [];
    return [{ cluster: entry.cluster, holding: { account, item } }];
  });
  return [...Map.groupBy(holdings, ({ cluster }) => cluster)]
    .map(([number, group]) => ({ number, holdings: group.map(({ holding }) => holding) }))
    .sort((a, b) => a.number - b.number);
}
