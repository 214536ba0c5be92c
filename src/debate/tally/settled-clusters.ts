import type { Evidence } from '#debate/evidence/evidence.ts';

type Placed = Pick<Evidence, 'cluster' | 'home' | 'concededAt'>;

/**
 * Returns the cluster that a cluster counts as: itself, as long as something stands in it that was
 * not moved there. Once only moved items are left it counts as the one that the first of them came
 * from. Otherwise members could take a source apart by moving each of its items to another one that
 * is then withdrawn. `rows` are in order of number.
 */
export function settledClusters<Row extends Placed>(
  rows: readonly Row[],
  standing: (item: Row) => boolean,
): (cluster: number) => number {
  const held = new Set<number>();
  const origins = new Map<number, number>();
  for (const row of rows) {
    const { cluster, home, concededAt } = row;
    if (concededAt !== null || !standing(row)) continue;
    if (home === null || home === cluster) held.add(cluster);
    else if (!origins.has(cluster)) origins.set(cluster, home);
  }
  return (cluster) => {
    const path = new Set<number>();
    let at = cluster;
    while (!held.has(at) && !path.has(at)) {
      const from = origins.get(at);
      if (from === undefined) break;
      path.add(at);
      at = from;
    }
    const end = path.has(at) ? Math.min(...circleFrom(at, path)) : at;
    // So that each of many that follow one another takes a single step from now on.
    for (const passed of path) origins.set(passed, end);
    held.add(end);
    return end;
  };
}

/** The clusters that come after this one on the way, and itself. */
function circleFrom(first: number, path: ReadonlySet<number>): number[] {
  const passed = [...path];
  return passed.slice(passed.indexOf(first));
}
