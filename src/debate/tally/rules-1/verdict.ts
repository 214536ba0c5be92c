import type { Side } from '#debate/core/rules/side.ts';
import { EPSILON, VERDICT } from './constants.ts';
import type { Interval } from './interval.ts';

/** Who is ahead, and how far to trust it. A verdict of too little names nobody: `even`. */
export type Leader = 'essay' | 'challengers' | 'even';
export type Firmness = 'firm' | 'slight' | 'open' | 'even' | 'too-little';

/** What a verdict rests on, of one claim or of the whole debate. */
export type Standing = {
  readonly balance: number;
  readonly interval: Interval;
  /** People and sources whose weight is at least .025, of both sides together. */
  readonly people: number;
  readonly sources: number;
  /** W₊+W₋; for the debate its mean over the claims that count. */
  readonly weight: number;
  /** Whether the sign survives leaving out any one member. */
  readonly survivesOneMember: boolean;
  /** Clusters of the leading side that non-authors checked. */
  readonly checkedClusters: number;
  /** The side that nobody has argued for while the other has evidence. */
  readonly emptySide: Side | undefined;
};

/** What a lead still lacks to be firm. */
export type Lack = 'interval' | 'one-member' | 'people' | 'sources' | 'weight' | 'checked';

/** Why the verdict is what it is; the numbers behind it are in the tally. */
export type Reason = {
  readonly people: number;
  readonly sources: number;
  readonly weight: number;
  readonly checkedClusters: number;
  /** In the order in which they are best told. */
  readonly lacks: readonly Lack[];
  readonly emptySide?: Side;
  /** Only of a debate: claims with enough evidence, of those that count. */
  readonly claims?: { readonly enough: number; readonly of: number };
};

export type Verdict = {
  readonly leader: Leader;
  readonly firmness: Firmness;
  readonly reason: Reason;
};

/** Whether there is enough evidence for a verdict: 3 people, 3 sources, W₊+W₋ of .5. */
export function isEnough(standing: Pick<Standing, 'people' | 'sources' | 'weight'>): boolean {
  return (
    standing.people >= VERDICT.enough.people &&
    standing.sources >= VERDICT.enough.sources &&
    standing.weight >= VERDICT.enough.weight - EPSILON
  );
}

/**
 * *too little* without 3 people, 3 sources and a weight of .5; *even* below a balance of .05;
 * *firm* when nothing lacks; *slight* when the interval excludes 0; else *open*.
 */
export function decide(standing: Standing): Verdict {
  const size = Math.abs(standing.balance);
  const leader = standing.balance > 0 ? 'essay' : 'challengers';
  const lacks = lacksOf(standing);
  const reason = reasonOf(standing, lacks);
  if (!isEnough(standing)) return { leader: 'even', firmness: 'too-little', reason };
  if (size < VERDICT.even - EPSILON) return { leader: 'even', firmness: 'even', reason };
  if (lacks.length === 0) return { leader, firmness: 'firm', reason };
  return { leader, firmness: nearBound(standing) > 0 ? 'slight' : 'open', reason };
}

/** Distance of the interval from 0 on the leader's side; negative when it holds 0. */
function nearBound({ balance, interval }: Standing): number {
  return balance > 0 ? interval.low : -interval.high;
}

function lacksOf(standing: Standing): Lack[] {
  const { firm } = VERDICT;
  const lacks: Lack[] = [];
  if (standing.people < firm.people) lacks.push('people');
  if (standing.sources < firm.sources) lacks.push('sources');
  if (standing.weight < firm.weight - EPSILON) lacks.push('weight');
  if (!(nearBound(standing) > firm.interval)) lacks.push('interval');
  if (!standing.survivesOneMember) lacks.push('one-member');
  if (standing.checkedClusters < firm.checkedClusters) lacks.push('checked');
  return lacks;
}

function reasonOf(standing: Standing, lacks: readonly Lack[]): Reason {
  const { people, sources, weight, checkedClusters, emptySide } = standing;
  const reason = { people, sources, weight, checkedClusters, lacks };
  return emptySide === undefined ? reason : { ...reason, emptySide };
}
