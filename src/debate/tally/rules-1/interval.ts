import { createHash } from 'node:crypto';
import { balanceOf, sideWeight } from './balance.ts';
import { BOOTSTRAP, LEVELS } from './constants.ts';

/** A cluster as the bootstrap sees it. */
export type WeightedCluster = {
  /** Levels that the cluster's best item reaches, 0..20. */
  readonly levels: number;
  /** Distinct authors with a placed item in it, in order of member key. */
  readonly authors: readonly string[];
};

/** Bounds of the balance, each −1..1. */
export type Interval = { readonly low: number; readonly high: number };

/**
 * A member's weight in each of the 400 draws of the Bayesian bootstrap: −ln U with
 * U = (h+½)/2³², h a fixed 32-bit hash of draw and member. The same in every claim and process.
 */
export function memberDraws(member: string): Float64Array {
  const digest = createHash('sha256').update(member).digest();
  const [a, b] = [digest.readInt32LE(0), digest.readInt32LE(4)];
  const weights = new Float64Array(BOOTSTRAP.draws);
  for (let draw = 0; draw < weights.length; draw += 1) {
    const h = (mix(mix(a + Math.imul(draw + 1, 0x9e3779b9)) ^ b) >>> 0) + 0.5;
    weights[draw] = -Math.log(h / 2 ** 32);
  }
  return weights;
}

/** Spreads 32 bits over 32 bits: the finaliser of MurmurHash3. */
function mix(bits: number): number {
  let h = bits | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** Draws by member, computed once per tally and shared by its claims. */
export function createDraws(): (member: string) => Float64Array {
  const known = new Map<string, Float64Array>();
  return (member) => {
    const found = known.get(member) ?? memberDraws(member);
    known.set(member, found);
    return found;
  };
}

/**
 * The balance in each draw: a cluster counts with the mean weight of its placed authors.
 * Clusters come in a fixed order that does not depend on the side.
 */
export function drawBalances(
  supports: readonly WeightedCluster[],
  challenges: readonly WeightedCluster[],
  drawsOf: (member: string) => Float64Array,
): Float64Array {
  const plus = drawWeights(supports, drawsOf);
  const minus = drawWeights(challenges, drawsOf);
  return plus.map((weight, draw) => balanceOf(weight, minus[draw] ?? 0));
}

const STRIDE = LEVELS + 1;

function drawWeights(
  clusters: readonly WeightedCluster[],
  drawsOf: (member: string) => Float64Array,
): Float64Array {
  const counts = new Float64Array(BOOTSTRAP.draws * STRIDE);
  for (const cluster of clusters) {
    const mean = new Float64Array(BOOTSTRAP.draws);
    for (const author of cluster.authors) {
      const weights = drawsOf(author);
      for (let draw = 0; draw < mean.length; draw += 1) {
        mean[draw] = (mean[draw] ?? 0) + (weights[draw] ?? 0);
      }
    }
    const size = cluster.authors.length;
    for (let draw = 0; draw < mean.length; draw += 1) {
      const at = draw * STRIDE + cluster.levels;
      counts[at] = (counts[at] ?? 0) + (mean[draw] ?? 0) / size;
    }
  }
  return Float64Array.from({ length: BOOTSTRAP.draws }, (_, draw) =>
    sideWeight(counts.subarray(draw * STRIDE, (draw + 1) * STRIDE)),
  );
}

/** Sorted draws 20 and 379 (from 0) of 400: mirrored exactly when every draw is negated. */
export function intervalOf(draws: Float64Array): Interval {
  const sorted = draws.toSorted();
  return { low: sorted[BOOTSTRAP.low] ?? 0, high: sorted[BOOTSTRAP.high] ?? 0 };
}
