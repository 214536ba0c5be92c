import { describe, expect, it } from 'vitest';
import { settledClusters } from '#debate/tally/settled-clusters.ts';

type At = { readonly cluster: number; readonly home?: number; readonly stands?: boolean };

/** What each cluster counts as, by the items in them in order of number. */
function settled(items: readonly At[], clusters: readonly number[]): number[] {
  const rows = items.map(({ home = null, ...item }) => ({ ...item, home, concededAt: null }));
  const clusterOf = settledClusters(rows, ({ stands }) => stands !== false);
  return clusters.map(clusterOf);
}

describe('settledClusters', () => {
  it('leaves a cluster in which something of its own stands', () => {
    expect(settled([{ cluster: 1 }, { cluster: 1, home: 2 }, { cluster: 2 }], [1, 2])).toEqual([
      1, 2,
    ]);
  });

  it('counts one with only moved items as where the first of them came from, all together', () => {
    const items = [
      { cluster: 1, stands: false },
      { cluster: 1, home: 2 },
      { cluster: 1, home: 3 },
    ];
    expect(settled(items, [1, 2, 3])).toEqual([2, 2, 3]);
  });

  it('follows a chain of moves to its end', () => {
    const items = [
      { cluster: 1, home: 2 },
      { cluster: 2, home: 3 },
    ];
    expect(settled(items, [1, 2, 3])).toEqual([3, 3, 3]);
  });

  it('counts those that were moved to each other as one, and what came from them too', () => {
    const items = [
      { cluster: 1, home: 2 },
      { cluster: 2, home: 1 },
      { cluster: 3, home: 2 },
    ];
    expect(settled(items, [1, 2, 3])).toEqual([1, 1, 1]);
    expect(settled(items, [3, 2, 1])).toEqual([1, 1, 1]);
  });
});
