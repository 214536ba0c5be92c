import { REBUTTAL_FLOOR } from '../constants.ts';
import { type Blow, type BlowCluster, type Blows, clusterOf, ownerBlow } from './blows.ts';
import { product, productChanged } from './factors.ts';

/**
 * The share, 0..1, that rebuttals leave of an item: max(½·Π(1−v), Π(1−u)) over the owners, where
 * u is an owner's strongest blow and v his strongest checked one. Unchecked rebuttals together
 * take at most half.
 */
export function shareLeft({ any, checked }: Blows): number {
  return Math.max(REBUTTAL_FLOOR * product(checked), product(any));
}

/**
 * The same without one member's rebuttals, where the checks of others may have changed with his
 * marks: `changed` has the new blows by number. His clusters pass to the author of the next one.
 */
export function shareLeftWithout(
  blows: Blows,
  member: string,
  changed: ReadonlyMap<number, Blow>,
): number {
  const touched = blows.clusters.filter(({ blows: all }) =>
    all.some((blow) => blow.author === member || changed.has(blow.number)),
  );
  if (touched.length === 0) return shareLeft(blows);
  const after = touched
    .map((cluster) => clusterWithout(cluster, member, changed))
    .filter((cluster) => cluster !== undefined);
  const owners = new Set([...touched, ...after].map((cluster) => cluster.owner));
  const before = [...owners].flatMap((owner) => ownedBlow(blows.clustersOf.get(owner) ?? []));
  const now = [...owners].flatMap((owner) => {
    const kept = (blows.clustersOf.get(owner) ?? []).filter((one) => !touched.includes(one));
    return ownedBlow([...kept, ...after.filter((cluster) => cluster.owner === owner)]);
  });
  const leaves = (kind: 'any' | 'checked') =>
    productChanged(
      blows[kind],
      before.map((blow) => 1 - blow[kind]),
      now.map((blow) => 1 - blow[kind]),
    );
  return Math.max(REBUTTAL_FLOOR * leaves('checked'), leaves('any'));
}

/** Nobody without a cluster is an owner. */
function ownedBlow(clusters: readonly BlowCluster[]) {
  return clusters.length === 0 ? [] : [ownerBlow(clusters)];
}

function clusterWithout(
  { blows }: BlowCluster,
  member: string,
  changed: ReadonlyMap<number, Blow>,
): BlowCluster | undefined {
  const others = blows.filter((blow) => blow.author !== member);
  return clusterOf(others.map((blow) => changed.get(blow.number) ?? blow));
}
