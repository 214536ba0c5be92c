import type { Side } from '#debate/core/rules/side.ts';
import { balanceOf, levelsReached, sideWeight } from './balance.ts';
import {
  blowsOf,
  type ClaimState,
  type Cluster,
  type JudgedItem,
  type JudgedRebuttal,
  strengthWithout,
} from './claim-state.ts';
import { LEVELS } from './constants.ts';
import { type Blow, weightOf } from './weight.ts';

/**
 * The balance of one claim without each member who takes part in it: without his items, his
 * rebuttals and his marks. Places of the others and which of their disputes count stay as they
 * are. Only what a member touches is computed again.
 */
export function balancesWithout(state: ClaimState): Map<string, number> {
  const levels = {
    supports: byLevels(state, 'supports'),
    challenges: byLevels(state, 'challenges'),
  };
  const balances = new Map<string, number>();
  for (const [member, clusters] of touchedClusters(state)) {
    for (const cluster of clusters)
      move(levels, cluster, cluster.levels, levelsWithout(cluster, member));
    const supports = sideWeight(levels.supports);
    balances.set(member, balanceOf(supports, sideWeight(levels.challenges)));
    for (const cluster of clusters)
      move(levels, cluster, levelsWithout(cluster, member), cluster.levels);
  }
  return balances;
}

/** Number of clusters of a side that reach exactly 0..20 levels. */
export function byLevels(state: ClaimState, side: Side): number[] {
  const counts = new Array<number>(LEVELS + 1).fill(0);
  for (const cluster of state.clusters[side])
    counts[cluster.levels] = (counts[cluster.levels] ?? 0) + 1;
  return counts;
}

function move(levels: Record<Side, number[]>, cluster: Cluster, from: number, to: number): void {
  const counts = levels[cluster.side];
  counts[from] = (counts[from] ?? 0) - 1;
  counts[to] = (counts[to] ?? 0) + 1;
}

function touchedClusters(state: ClaimState): Map<string, Set<Cluster>> {
  const touched = new Map<string, Set<Cluster>>();
  for (const cluster of [...state.clusters.supports, ...state.clusters.challenges]) {
    for (const member of cluster.items.flatMap(membersOf)) {
      const clusters = touched.get(member) ?? new Set();
      touched.set(member, clusters.add(cluster));
    }
  }
  return touched;
}

/** Everyone on whom the weight of an item depends. */
function membersOf(judged: JudgedItem): string[] {
  const rebuttals = judged.rebuttals.filter((one) => one.placed);
  return [judged, ...rebuttals].flatMap(({ item, marks }) => [
    item.author,
    ...marks.checkedBy,
    ...marks.disputedBy,
  ]);
}

/** Levels that a cluster reaches without one member; reaching none counts for nothing. */
function levelsWithout(cluster: Cluster, member: string): number {
  let weight = 0;
  for (const judged of cluster.items) {
    if (judged.weight > weight || dependsOn(judged, member)) {
      weight = Math.max(weight, weightWithout(judged, member));
    }
  }
  return levelsReached(weight);
}

function dependsOn(judged: JudgedItem, member: string): boolean {
  return isMarkedBy(judged, member) || judged.rebuttals.some((one) => isBy(one, member));
}

function isBy(judged: JudgedRebuttal, member: string): boolean {
  return judged.placed && (judged.item.author === member || isMarkedBy(judged, member));
}

function isMarkedBy({ marks }: JudgedRebuttal, member: string): boolean {
  return marks.checkedBy.has(member) || marks.disputedBy.has(member);
}

function weightWithout(judged: JudgedItem, member: string): number {
  if (judged.item.author === member) return 0;
  if (!dependsOn(judged, member)) return judged.weight;
  const is = new Set([member]);
  const { q } = isMarkedBy(judged, member)
    ? strengthWithout(judged.item, judged.marks, is)
    : judged.strength;
  const before = blowsOf(judged.rebuttals);
  const after = judged.rebuttals
    .filter((one) => one.item.author !== member)
    .map((one) =>
      isBy(one, member) ? { ...one, strength: strengthWithout(one.item, one.marks, is) } : one,
    );
  const blows = blowsOf(after);
  if (q === judged.strength.q && staysOnLevel(judged.weight, before, blows)) return judged.weight;
  return weightOf(q, blows);
}

/**
 * Whether an item surely reaches as many levels with fewer blows as before: one mark rarely turns
 * a check, and without one rebutter the weight rises at most by his strongest blow.
 */
function staysOnLevel(weight: number, before: readonly Blow[], after: readonly Blow[]): boolean {
  const kept = new Map(after.map((blow) => [blow.number, blow.q]));
  let strongest = 0;
  for (const { number, q } of before) {
    const now = kept.get(number);
    if (now !== undefined && now !== q) return false;
    if (now === undefined) strongest = Math.max(strongest, q * q);
  }
  return levelsReached(weight / (1 - strongest)) === levelsReached(weight);
}
