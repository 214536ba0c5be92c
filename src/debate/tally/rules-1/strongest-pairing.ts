/** An edge between two kinds of nodes with a gain of 0 or more. */
export type Pair = { readonly left: string; readonly right: number; readonly gain: number };

/** Differences below this are float noise: following them could go round for ever. */
const NOISE = 1e-12;

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
  const free = new Set(pairs.map((pair) => pair.left));
  const heldBy = new Map<number, number>();
  for (const index of matched) {
    const pair = pairs[index];
    if (pair === undefined) continue;
    free.delete(pair.left);
    heldBy.set(pair.right, index);
  }
  const reached = new Map<string, Step>([...free].map((left) => [left, { total: 0, path: [] }]));
  let best: Step = { total: NOISE, path: [] };
  for (let changed = true; changed; ) {
    changed = false;
    for (const [index, pair] of pairs.entries()) {
      const from = reached.get(pair.left);
      if (from === undefined || matched.has(index)) continue;
      const step = { total: from.total + pair.gain, path: [...from.path, index] };
      const back = heldBy.get(pair.right);
      if (back !== undefined) changed = goBack(pairs, reached, step, back) || changed;
      else if (step.total > best.total + NOISE) best = step;
    }
  }
  return best.path.length > 0 ? best.path : undefined;
}

/** Gives up the matched pair `back` to reach its left node; whether that betters what is known. */
function goBack(
  pairs: readonly Pair[],
  reached: Map<string, Step>,
  step: Step,
  back: number,
): boolean {
  const held = pairs[back];
  if (held === undefined) return false;
  const total = step.total - held.gain;
  const known = reached.get(held.left);
  if (known !== undefined && known.total >= total - NOISE) return false;
  reached.set(held.left, { total, path: [...step.path, back] });
  return true;
}
