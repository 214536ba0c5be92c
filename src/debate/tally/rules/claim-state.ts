import type { Side } from '#debate/core/rules/side.ts';
import { type Carrying, carry, type Holding } from './carry.ts';
import type { Carried } from './carry-again.ts';
import { CARRY } from './constants.ts';
import type { JudgedClaim, JudgedItem } from './entries/judge-claim.ts';

/** A judged claim with what each person carries. Items and accounts are given by index. */
export type ClaimState = JudgedClaim & {
  /** Points of each item. */
  readonly points: readonly number[];
  /** Authors of placed items, in order of their first one, and the index of each. */
  readonly accounts: readonly string[];
  readonly accountOf: ReadonlyMap<string, number>;
  readonly carried: Readonly<Record<Side, Carried>>;
  /** Points that each account carries on each side. */
  readonly loads: Readonly<Record<Side, readonly number[]>>;
};

/** Forms the clusters of a judged claim and distributes them among people. */
export function claimState(claim: JudgedClaim, young: ReadonlySet<string>): ClaimState {
  const placed = claim.items.filter((item) => item.placed);
  const accounts = [...new Set(placed.map(({ entry }) => entry.author))];
  const accountOf = new Map(accounts.map((account, index) => [account, index]));
  const points = claim.items.map((item) => item.points);
  const limits = accounts.map((account) => carryLimit(young.has(account)));
  const carriedOn = (side: Side): Carried => {
    const carrying = { ...holdingsOn(claim.items, side, accountOf), limits };
    return { ...carrying, points, shares: carry(carrying, points) };
  };
  const carried = { supports: carriedOn('supports'), challenges: carriedOn('challenges') };
  const loads = { supports: loadsOf(carried.supports), challenges: loadsOf(carried.challenges) };
  return { ...claim, points, accounts, accountOf, carried, loads };
}

/** Points that each account carries on one side, by index. */
function loadsOf({ held, shares }: Carried): number[] {
  return held.map((holdings) => holdings.reduce((sum, { item }) => sum + (shares[item] ?? 0), 0));
}

/** The most points that one person carries, on one side of a claim and in the debate. */
export function carryLimit(isYoung: boolean): number {
  return isYoung ? CARRY.young : CARRY.full;
}

function holdingsOn(
  items: readonly JudgedItem[],
  side: Side,
  accountOf: ReadonlyMap<string, number>,
): Omit<Carrying, 'limits'> {
  const placed = [...items.entries()].filter(([, item]) => item.placed && item.entry.side === side);
  const groups = [...Map.groupBy(placed, ([, { entry }]) => entry.cluster)];
  const clusters = groups
    .sort(([a], [b]) => a - b)
    .map(([, group], cluster) =>
      group.map(([item, { entry }]): Holding => {
        return { cluster, account: accountOf.get(entry.author) ?? -1, item };
      }),
    );
  const clusterOf = new Map(clusters.flat().map(({ item, cluster }) => [item, cluster]));
  const held = Array.from(accountOf, (): Holding[] => []);
  for (const holding of clusters.flat()) held[holding.account]?.push(holding);
  return { clusters, clusterOf, held };
}
