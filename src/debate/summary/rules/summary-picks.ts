import { otherSide, type Side } from '#debate/core/rules/side.ts';
import type { ItemTally } from '#debate/tally/rules-1/tally.ts';
import type { DebateTally, NumberedTally } from '#debate/tally/rules-1/tally-debate.ts';
import type { SummaryFacts, SummaryItem } from './summary-facts.ts';

/** An item that may be named, with its numbers. */
export type Ranked = SummaryItem & Pick<ItemTally, 'w' | 'dots'>;

/** Items that may be named and have weight, the strongest first; ties go to the lower number. */
export function rankItems({ tally, items }: SummaryFacts): Ranked[] {
  const tallied = new Map<number, ItemTally>();
  for (const claim of tally.claims)
    for (const one of claim.tally.items) tallied.set(one.number, one);
  const ranked = items.flatMap((item) => {
    const found = tallied.get(item.number);
    if (!item.quotable || found === undefined || found.w <= 0) return [];
    return [{ ...item, w: found.w, dots: found.dots }];
  });
  return ranked.sort((a, b) => b.w - a.w || a.number - b.number);
}

/** A claim that moved since the last summary, or stands out in the first. */
export type Movement = {
  readonly claim: NumberedTally;
  readonly before: NumberedTally | undefined;
  /** Change of the essay's whole number; of the balance from even in a first summary. */
  readonly shift: number;
  readonly verdictChanged: boolean;
};

/** A claim moved for those who voted on it when its verdict did, or its number by this much. */
const MOVED_BY = 5;

/** When each claim last moved, by claims that ever did. */
export type LastMoves = readonly { readonly claim: number; readonly at: Date }[];

/** The moves of earlier summaries with those of the one that ends now. */
export function lastMoves(
  tally: DebateTally,
  previous: DebateTally | undefined,
  earlier: LastMoves,
  now: Date,
): LastMoves {
  const moved = movements(tally, previous).filter(
    ({ shift, verdictChanged }) => verdictChanged || Math.abs(shift) >= MOVED_BY,
  );
  const numbers = new Set(moved.map(({ claim }) => claim.number));
  const kept = earlier.filter(({ claim }) => !numbers.has(claim));
  return [...kept, ...[...numbers].map((claim) => ({ claim, at: now }))];
}

/** Claims that moved, the most telling first: changed verdicts, then the largest shifts. */
export function movements(tally: DebateTally, previous: DebateTally | undefined): Movement[] {
  const moved = tally.claims.map((claim) => {
    const before = previous?.claims.find((one) => one.number === claim.number);
    const shift = claim.tally.essay - (before?.tally.essay ?? 50);
    return { claim, before, shift, verdictChanged: changed(claim, before) };
  });
  return moved
    .filter((one) => one.shift !== 0 || one.verdictChanged)
    .sort(
      (a, b) =>
        Number(b.verdictChanged) - Number(a.verdictChanged) ||
        Math.abs(b.shift) - Math.abs(a.shift) ||
        a.claim.number - b.claim.number,
    );
}

function changed(claim: NumberedTally, before: NumberedTally | undefined): boolean {
  const now = claim.tally.verdict;
  const then = before?.tally.verdict;
  if (then === undefined) return now.firmness !== 'too-little';
  return now.leader !== then.leader || now.firmness !== then.firmness;
}

/**
 * The claim most worth arguing: the one with the least evidence among those with too little, else
 * the one with the widest interval.
 */
export function mostWorthArguing(tally: DebateTally): NumberedTally | undefined {
  const isThin = ({ tally: one }: NumberedTally) => one.verdict.firmness === 'too-little';
  const size = ({ tally: one }: NumberedTally) => one.people + one.sources;
  const width = ({ tally: one }: NumberedTally) => one.interval.high - one.interval.low;
  const ordered = tally.claims.toSorted(
    (a, b) =>
      Number(isThin(b)) - Number(isThin(a)) ||
      (isThin(a) ? size(a) - size(b) : width(b) - width(a)) ||
      a.number - b.number,
  );
  return ordered[0];
}

/**
 * The two sides in the order in which a line names them: the leading one first, so that swapping
 * the sides of all items swaps the words and nothing else. Without a leader, the side whose
 * strongest item came first.
 */
export function sidesInOrder(balance: number, ranked: readonly Ranked[]): readonly [Side, Side] {
  if (balance !== 0) return pair(balance > 0 ? 'supports' : 'challenges');
  const strongest = ranked[0];
  return pair(strongest?.side ?? 'supports');
}

function pair(first: Side): readonly [Side, Side] {
  return [first, otherSide(first)];
}
