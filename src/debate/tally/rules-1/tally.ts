import type { Side } from '#debate/core/rules/side.ts';
import { RULES_VERSION } from '#debate/grading/rules/constants.ts';
import type { CheckState } from '#debate/grading/rules/types.ts';
import { balanceOf, sideWeight, wholeNumbers } from './balance.ts';
import { checkedClusters } from './checked-clusters.ts';
import { blowsOf, type ClaimState, type JudgedItem, judgeClaim } from './claim-state.ts';
import { COUNTS_FROM, EPSILON } from './constants.ts';
import { createDraws, drawBalances, type Interval, intervalOf } from './interval.ts';
import { balancesWithout, byLevels } from './leave-one-out.ts';
import type { CapReason } from './strength.ts';
import type { TallyItem } from './types.ts';
import { decide, type Verdict } from './verdict.ts';
import { countingBlows } from './weight.ts';

/** What the tally says of one rebuttal. */
export type RebuttalTally = {
  readonly number: number;
  /** Quality 0..1 and the dots 0..5 that show it. */
  readonly q: number;
  readonly dots: number;
  readonly check: CheckState;
  readonly cappedBy?: CapReason;
  /** False without one of the author's three places, or when it does not stand. */
  readonly hasPlace: boolean;
  /** Whether it takes weight from its target: the strongest per rebutter and per cluster do. */
  readonly counts: boolean;
};

/** What the tally says of one item. */
export type ItemTally = Omit<RebuttalTally, 'counts'> & {
  readonly side: Side;
  readonly cluster: number;
  /** Weight 0..1 after rebuttals; 0 without a place. */
  readonly w: number;
  readonly rebuttals: readonly RebuttalTally[];
};

/** One side of a claim. */
export type SideTally = {
  /** W: 0 or more. */
  readonly weight: number;
  /** Clusters and authors that count, from w ≥ .025. */
  readonly sources: number;
  readonly people: number;
};

/** The tally of one claim; plain values that survive JSON. */
export type ClaimTally = {
  readonly rules: string;
  /** By item number, those without weight included. */
  readonly items: readonly ItemTally[];
  readonly supports: SideTally;
  readonly challenges: SideTally;
  /** −1..1, above 0 for the essay. */
  readonly balance: number;
  /** The balance as two whole numbers that add up to 100. */
  readonly essay: number;
  readonly challengers: number;
  readonly interval: Interval;
  /** Of both sides together; a person on both counts once. */
  readonly people: number;
  readonly sources: number;
  readonly verdict: Verdict;
};

/** A claim's tally with what the debate's needs of it. */
export type TalliedClaim = {
  readonly tally: ClaimTally;
  /** Balance in each draw of the bootstrap. */
  readonly draws: Float64Array;
  /** Balance without each member who takes part. */
  readonly without: ReadonlyMap<string, number>;
  /** Keys of the people who count. */
  readonly people: ReadonlySet<string>;
  /** Clusters checked by non-authors. */
  readonly checked: Readonly<Record<Side, number>>;
};

/** Tallies one claim: weights, balance, interval, leave-one-out and verdict. */
export function tallyClaim(items: readonly TallyItem[]): ClaimTally {
  return tallyWith(items, createDraws()).tally;
}

/** As `tallyClaim`, with draws that several claims share. */
export function tallyWith(
  items: readonly TallyItem[],
  drawsOf: (member: string) => Float64Array,
): TalliedClaim {
  const state = judgeClaim(items);
  const sides = {
    supports: sideTally(state, 'supports'),
    challenges: sideTally(state, 'challenges'),
  };
  const balance = balanceOf(sides.supports.weight, sides.challenges.weight);
  const draws = drawBalances(state.clusters.supports, state.clusters.challenges, drawsOf);
  const without = balancesWithout(state);
  const people = new Set(countingItems(state).map((one) => one.item.author));
  const sources = sides.supports.sources + sides.challenges.sources;
  const checked = {
    supports: checkedClusters(state, 'supports'),
    challenges: checkedClusters(state, 'challenges'),
  };
  const interval = intervalOf(draws);
  const verdict = decide({
    balance,
    interval,
    people: people.size,
    sources,
    weight: sides.supports.weight + sides.challenges.weight,
    survivesOneMember: keepsSign(balance, without.values()),
    checkedClusters: checkedOfLeader(balance, checked),
    emptySide: emptySide(sides),
  });
  const tally = {
    rules: RULES_VERSION,
    items: state.items.map(itemTally),
    ...sides,
    balance,
    ...wholeNumbers(balance),
    interval,
    people: people.size,
    sources,
    verdict,
  };
  return { tally, draws, without, people, checked };
}

/** Checked clusters of the leading side; nobody leads at 0, whichever way the sides stand. */
export function checkedOfLeader(balance: number, checked: Readonly<Record<Side, number>>): number {
  if (balance === 0) return 0;
  return balance > 0 ? checked.supports : checked.challenges;
}

/** Whether all balances lie on the same side of 0 as the first. */
export function keepsSign(balance: number, others: Iterable<number>): boolean {
  for (const other of others) if (Math.sign(other) !== Math.sign(balance)) return false;
  return balance !== 0;
}

/** The side without a source where the other has one. */
export function emptySide(sides: Readonly<Record<Side, SideTally>>): Side | undefined {
  const { supports, challenges } = sides;
  if (supports.sources === 0 && challenges.sources > 0) return 'supports';
  return challenges.sources === 0 && supports.sources > 0 ? 'challenges' : undefined;
}

function countingItems(state: ClaimState, side?: Side): JudgedItem[] {
  return state.items.filter(
    ({ item, weight }) => weight >= COUNTS_FROM - EPSILON && (side ?? item.side) === item.side,
  );
}

function sideTally(state: ClaimState, side: Side): SideTally {
  const items = countingItems(state, side);
  return {
    weight: sideWeight(byLevels(state, side)),
    sources: new Set(items.map((one) => one.item.cluster)).size,
    people: new Set(items.map((one) => one.item.author)).size,
  };
}

function itemTally(judged: JudgedItem): ItemTally {
  const counting = new Set(countingBlows(blowsOf(judged.rebuttals)).map((one) => one.number));
  return {
    ...common(judged),
    side: judged.item.side,
    cluster: judged.item.cluster,
    w: judged.weight,
    rebuttals: judged.rebuttals.map((one) => ({
      ...common(one),
      counts: counting.has(one.item.number),
    })),
  };
}

function common({
  item,
  strength,
  placed,
}: Pick<JudgedItem, 'strength' | 'placed'> & { readonly item: { readonly number: number } }) {
  const { q, dots, check, cappedBy } = strength;
  const values = { number: item.number, q, dots, check, hasPlace: placed };
  return cappedBy === undefined ? values : { ...values, cappedBy };
}
