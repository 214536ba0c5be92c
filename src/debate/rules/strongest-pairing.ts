/** An edge between two kinds of nodes with a gain of 0 or more. */
export type Pair = { readonly left: string; readonly right: number; readonly gain: number };

type Step = { readonly total: number; readonly path: readonly number[] };

/**
 * The indexes of the pairs that have the greatest total gain while no left and no right node is
 * used twice (maximum weight matching, by augmenting along the best alternating path until none
 * gains). More or stronger pairs never lower the total. Ties go to the pairs listed first.
 */
export function strongestPairing(pairs: readonly Pair[]): Set<number> {
  if (allDistinct(pairs)) return new Set(pairs.keys());
  const matched = new Set<number>();
  for (;;) {
    const path = bestPath(pairs, matched);
    if (path === undefined) return matched;
    for (const index of path) {
      if (!matched.delete(index)) matched.add(index);
    }
  }
}

function allDistinct(pairs: readonly Pair[]): boolean {
  const lefts = new Set(pairs.map((pair) => pair.left));
  const rights = new Set(pairs.map((pair) => pair.right));
  return lefts.size === pairs.length && rights.size === pairs.length;
}

/** Bellman-Ford over alternating paths: out by a free pair, back by a matched one. */
function bestPath(pairs: readonly Pair[], matched: Set<number>): readonly number[] | undefined {
  const matchOfLeft = new Map<string, number>();
  const matchOfRight = new Map<number, number>();
  for (const index of matched) {
    const pair = pairs[index];
    if (pair === undefined) continue;
    matchOfLeft.set(pair.left, index);
    matchOfRight.set(pair.right, index);
  }
  const starts = new Map<string, Step>();
  for (const { left } of pairs) {
    if (!matchOfLeft.has(left)) starts.set(left, { total: 0, path: [] });
  }
  let best: Step = { total: 1e-12, path: [] };
  let changed = true;
  while (changed) {
    changed = false;
    for (const [index, pair] of pairs.entries()) {
      const from = starts.get(pair.left);
      if (from === undefined || matched.has(index)) continue;
      const reached = { total: from.total + pair.gain, path: [...from.path, index] };
      const back = matchOfRight.get(pair.right);
      if (back === undefined) {
        if (reached.total > best.total + 1e-12) best = reached;
        continue;
      }
      const held = pairs[back];
      if (held === undefined) continue;
      const total = reached.total - held.gain;
      const known = starts.get(held.left);
      if (known !== undefined && known.total >= total - 1e-12) continue;
      starts.set(held.left, { total, path: [...reached.path, back] });
      changed = true;
    }
  }
  return best.path.length > 0 ? best.path : undefined;
}
