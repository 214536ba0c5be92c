import type { Side } from '#debate/core/rules/side.ts';
import { type ClaimState, type Cluster, strengthWithout } from './claim-state.ts';
import { COUNTS_FROM, EPSILON } from './constants.ts';

/**
 * Clusters of one side in which an item that counts is checked by members none of whom filed into
 * that cluster: those who cite a source together cannot check it for each other.
 */
export function checkedClusters(state: ClaimState, side: Side): number {
  const authors = new Map<number, Set<string>>();
  for (const { item } of state.items) {
    if (item.side !== side) continue;
    authors.set(item.cluster, (authors.get(item.cluster) ?? new Set()).add(item.author));
  }
  const isChecked = (cluster: Cluster) => {
    const insiders = authors.get(cluster.number) ?? new Set();
    return cluster.items.some(({ item, marks, weight }) => {
      if (weight < COUNTS_FROM - EPSILON) return false;
      return strengthWithout(item, marks, insiders).check === 'checked';
    });
  };
  return state.clusters[side].filter(isChecked).length;
}
