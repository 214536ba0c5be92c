import { type Factors, factorsOf } from './factors.ts';

/** A placed rebuttal of an item. */
export type Blow = {
  readonly number: number;
  readonly author: string;
  /** Its cluster among the rebuttals of the same item. */
  readonly cluster: number;
  /** ρ = q², 0..1. */
  readonly strength: number;
  readonly checked: boolean;
};

/** A cluster of rebuttals; it counts once, for its owner. */
export type BlowCluster = {
  /** By number, never empty. */
  readonly blows: readonly Blow[];
  /** The author of its lowest placed number. */
  readonly owner: string;
  /** ρ of its strongest rebuttal, and of its strongest checked one; 0 if there is none. */
  readonly strongest: number;
  readonly strongestChecked: number;
};

/** The damage that one owner does: u and v of the rules, each 0..1. */
export type OwnerBlow = { readonly any: number; readonly checked: number };

/** All rebuttals of one item, gathered once for the tally and for leave-one-out. */
export type Blows = {
  /** By the number of each rebuttal. */
  readonly clusterOf: ReadonlyMap<number, BlowCluster>;
  /** By owner. */
  readonly clustersOf: ReadonlyMap<string, readonly BlowCluster[]>;
  /** 1 − u and 1 − v of every owner. */
  readonly any: Factors;
  readonly checked: Factors;
};

const NO_BLOWS: Blows = { clusterOf: new Map(), clustersOf: new Map(), any: [], checked: [] };

/** Gathers the placed rebuttals of one item. */
export function gatherBlows(blows: readonly Blow[]): Blows {
  if (blows.length === 0) return NO_BLOWS;
  const byCluster = Map.groupBy(
    blows.toSorted((a, b) => a.number - b.number),
    (blow) => blow.cluster,
  );
  const clusters = [...byCluster.values()].map(clusterOf).filter((one) => one !== undefined);
  const clustersOf = Map.groupBy(clusters, (cluster) => cluster.owner);
  const owners = [...clustersOf.values()].map(ownerBlow);
  return {
    clusterOf: new Map(
      clusters.flatMap((cluster) => cluster.blows.map(({ number }) => [number, cluster] as const)),
    ),
    clustersOf,
    any: factorsOf(owners.map(({ any }) => 1 - any)),
    checked: factorsOf(owners.map(({ checked }) => 1 - checked)),
  };
}

/** A cluster of blows in order of number; undefined if there are none. */
export function clusterOf(blows: readonly Blow[]): BlowCluster | undefined {
  const [first] = blows;
  if (first === undefined) return undefined;
  return {
    blows,
    owner: first.author,
    strongest: strongestOf(blows),
    strongestChecked: strongestOf(blows.filter((blow) => blow.checked)),
  };
}

/** u and v of an owner of these clusters. */
export function ownerBlow(clusters: readonly BlowCluster[]): OwnerBlow {
  return {
    any: Math.max(0, ...clusters.map((cluster) => cluster.strongest)),
    checked: Math.max(0, ...clusters.map((cluster) => cluster.strongestChecked)),
  };
}

function strongestOf(blows: readonly Blow[]): number {
  return blows.reduce((strongest, blow) => Math.max(strongest, blow.strength), 0);
}
