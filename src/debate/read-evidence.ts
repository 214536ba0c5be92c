import { NoSuchEvidenceError } from './errors.ts';
import { findClaim } from './find-claim.ts';
import type { Ports } from './ports.ts';
import { type MarkCounts, NO_MARK_COUNTS } from './rating-port.ts';
import { type Lifecycle, lifecycleOf } from './rules/lifecycle.ts';
import { type Raise, whatWouldRaise } from './rules/raise.ts';
import { type SpecificityPart, specificityOf } from './rules/specificity.ts';
import { type Strength, strength } from './rules/strength.ts';
import type { ItemTally, RebuttalTally } from './rules/tally.ts';
import type { Checks } from './rules/types.ts';
import { readLiveClaim } from './tally-evidence.ts';
import {
  type Caller,
  type Claim,
  type Debate,
  type Evidence,
  isStanding,
  type Mark,
} from './types.ts';

/** A rebuttal as it is shown under its target. */
export type RebuttalView = { readonly item: Evidence; readonly tally: RebuttalTally };

/** One item with what the tally makes of it and what this person may do to it. */
export type EvidenceView = {
  readonly item: Evidence;
  readonly claim: Claim;
  readonly mine: boolean;
  readonly strength: Strength;
  /** What the text does not name yet, of system, test, number and comparison. */
  readonly missing: readonly SpecificityPart[];
  /** The next thing that would add a dot. */
  readonly raise: Raise | undefined;
  /** Its place in the tally, of evidence and rebuttals alike; undefined when it does not stand. */
  readonly tally: (RebuttalTally & { readonly w?: number }) | undefined;
  readonly stage: Lifecycle;
  readonly rebuttals: readonly RebuttalView[];
  /** Standing items of the same cluster, itself included, by number. */
  readonly sameSource: readonly number[];
  readonly marks: MarkCounts;
  /** This person's own marks on it. */
  readonly given: readonly Mark[];
  /** What disputing members quote from the source. */
  readonly disputes: readonly string[];
  readonly credits: { readonly total: number; readonly whys: readonly string[] };
};

/** Reads one item. Hidden ones are shown to their author only; throws NoSuchEvidenceError. */
export async function readEvidence(
  { store, pseudonyms }: Ports,
  debate: Debate,
  caller: Caller,
  number: number,
): Promise<EvidenceView> {
  const item = await store.evidence.find(debate.id, number);
  if (item === null) throw new NoSuchEvidenceError(number);
  const key = pseudonyms.author(caller.userId);
  const mine = item.authorKey === key;
  if (item.hiddenAt !== null && !mine) throw new NoSuchEvidenceError(number);
  const [live, counts, given, disputes, credits] = await Promise.all([
    readLiveClaim(store, debate, item.claim),
    store.ratings.counts(debate.id, [number]),
    store.ratings.of(debate.id, number, key),
    store.ratings.disputes(debate.id, number),
    store.ratings.credits(debate.id, number),
  ]);
  const marks = counts.get(number) ?? NO_MARK_COUNTS;
  const own = isStanding(item) ? live.tally.items.find((one) => one.number === number) : undefined;
  const tally =
    own === undefined ? tallyOfRebuttal(live.tally.items, item) : { ...own, counts: true };
  const peers = item.target === null ? live.items : live.rebuttals;
  return {
    ...judge(item, marks),
    item,
    claim: findClaim(debate, item.claim),
    mine,
    tally,
    stage: lifecycleOf(item, own),
    rebuttals: rebuttalsOf(own, live.rebuttals),
    sameSource: peers.filter((one) => one.cluster === item.cluster).map((one) => one.number),
    marks,
    given,
    disputes,
    credits,
  };
}

function tallyOfRebuttal(
  items: readonly ItemTally[],
  { target, number }: Evidence,
): RebuttalTally | undefined {
  const answered = items.find((one) => one.number === target);
  return answered?.rebuttals.find((one) => one.number === number);
}

function rebuttalsOf(tally: ItemTally | undefined, all: readonly Evidence[]): RebuttalView[] {
  return (tally?.rebuttals ?? []).flatMap((one) => {
    const item = all.find((candidate) => candidate.number === one.number);
    return item === undefined ? [] : [{ item, tally: one }];
  });
}

/** What the item is worth by its form and the marks on its source, and what would raise it. */
export function judge(
  item: Evidence,
  checks: Checks,
): Pick<EvidenceView, 'strength' | 'missing' | 'raise'> {
  const input = { ...item, checks };
  const { missing } = specificityOf(item.text);
  return { strength: strength(input), missing, raise: whatWouldRaise(input, missing) };
}
