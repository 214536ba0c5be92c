import { REBUTTAL_FLOOR } from '../constants.ts';
import { type Blow, type BlowCluster, type Blows, clusterOf, ownerBlow } from './blows.ts';
import { product, productChanged } from './factors.ts';

/** Blows that differ from those gathered, by number; undefined for a rebuttal that is removed. */
export type ChangedBlows = ReadonlyMap<number, Blow | undefined>;

/**
 * The share, 0..1, that rebuttals leave of an item: max(½·Π(1−v), Π(1−u)) over the owners, where u
 * is an owner's strongest blow and v their strongest checked one. Unchecked rebuttals together take
 * at most half.
 */
export function shareLeft({ any, checked }: Blows): number {
  return Math.max(REBUTTAL_FLOOR * product(checked), product(any));
}

/**
 * The same with some blows changed or removed, at the cost of only their clusters. A cluster that
 * loses its owner's blow passes to the author of the next one.
 */
export function shareLeftAfter(blows: Blows, changed: ChangedBlows): number {
  if (isNothingLeft(blows, changed)) return 1;
  const touched = new Set([...changed.keys()].map((number) => blows.clusterOf.get(number)));
  const before = [...touched].filter((cluster) => cluster !== undefined);
  const after = before
    .map((cluster) => clusterAfter(cluster, changed))
    .filter((cluster) => cluster !== undefined);
  const owners = [...new Set([...before, ...after].map((cluster) => cluster.owner))];
  const ownedBefore = (owner: string) => blows.clustersOf.get(owner) ?? [];
  const ownedAfter = (owner: string) => [
    ...ownedBefore(owner).filter((cluster) => !touched.has(cluster)),
    ...after.filter((cluster) => cluster.owner === owner),
  ];
  const removed = owners.map(ownedBefore).flatMap(ownerBlows);
  const added = owners.map(ownedAfter).flatMap(ownerBlows);
  const left = (kind: 'any' | 'checked') => {
    const factorsOf = (list: typeof added) => list.map((blow) => 1 - blow[kind]);
    return productChanged(blows[kind], factorsOf(removed), factorsOf(added));
  };
  return Math.max(REBUTTAL_FLOOR * left('checked'), left('any'));
}

/** Whether all rebuttals are removed: most items have only one. */
function isNothingLeft({ clusterOf }: Blows, changed: ChangedBlows): boolean {
  if (changed.size < clusterOf.size) return false;
  for (const blow of changed.values()) if (blow !== undefined) return false;
  return true;
}

/** Authors without a cluster are not owners. */
function ownerBlows(clusters: readonly BlowCluster[]) {
  return clusters.length === 0 ? [] : [ownerBlow(clusters)];
}

function clusterAfter({ blows }: BlowCluster, changed: ChangedBlows): BlowCluster | undefined {
  return clusterOf(
    blows
      .map((blow) => (changed.has(blow.number) ? changed.get(blow.number) : blow))
      .filter((blow) => blow !== undefined),
  );
}
