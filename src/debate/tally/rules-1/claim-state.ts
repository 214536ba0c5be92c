import { otherSide, type Side } from '#debate/core/rules/side.ts';
import type { Graded } from '#debate/grading/rules/types.ts';
import { levelsReached } from './balance.ts';
import { type CountedMarks, countedMarks } from './checks.ts';
import { placesOf } from './places.ts';
import { type Strength, strength } from './strength.ts';
import type { TallyItem, TallyRebuttal } from './types.ts';
import { type Blow, weightOf } from './weight.ts';

/** An item or rebuttal with all that decides its quality. */
type Judged<T extends TallyRebuttal> = {
  readonly item: T;
  readonly marks: CountedMarks;
  readonly strength: Strength;
  /** Neither withdrawn, hidden nor conceded; for a rebuttal, its target neither. */
  readonly counts: boolean;
  readonly placed: boolean;
};

export type JudgedRebuttal = Judged<TallyRebuttal>;

/** An item with its weight, 0 without a place. */
export type JudgedItem = Judged<TallyItem> & {
  readonly rebuttals: readonly JudgedRebuttal[];
  readonly weight: number;
};

/** The placed items of one cluster on one side, by number. */
export type Cluster = {
  /** Number of the founding item. */
  readonly number: number;
  readonly side: Side;
  readonly items: readonly JudgedItem[];
  /** Levels that the best of them reaches. */
  readonly levels: number;
  /** Greatest weight of its items. */
  readonly weight: number;
  /** Distinct authors of its placed items, in order of member key. */
  readonly authors: readonly string[];
};

/** One claim with every item judged and sorted by number, clusters by side and number. */
export type ClaimState = {
  readonly items: readonly JudgedItem[];
  readonly clusters: Readonly<Record<Side, readonly Cluster[]>>;
};

/** Judges every item of one claim. Order of the input makes no difference. */
export function judgeClaim(items: readonly TallyItem[]): ClaimState {
  const ordered = items.toSorted((a, b) => a.number - b.number);
  const judged = [...judgeSide(ordered, 'supports'), ...judgeSide(ordered, 'challenges')];
  return {
    items: judged.toSorted((a, b) => a.item.number - b.item.number),
    clusters: {
      supports: clustersOf(judged, 'supports'),
      challenges: clustersOf(judged, 'challenges'),
    },
  };
}

function counts(item: TallyRebuttal): boolean {
  return item.standing && !item.conceded;
}

/** Judges the items of one side; their rebuttals are evidence of the other side's members. */
function judgeSide(all: readonly TallyItem[], side: Side): JudgedItem[] {
  const items = all.filter((item) => item.side === side);
  const marks = marksOfSide(all, side);
  const blowMarks = marksOfSide(all, otherSide(side));
  const places = placesOf(items.map((item) => ({ ...placeOf(item), counts: counts(item) })));
  const blowPlaces = placesOf(
    items.flatMap((target) =>
      target.rebuttals.map((rebuttal) => ({
        ...placeOf(rebuttal),
        // A source used against two targets is two rebuttals: each needs a place of its own.
        cluster: `${target.number}:${rebuttal.cluster}`,
        counts: counts(rebuttal) && counts(target),
      })),
    ),
  );
  return items.map((item) => {
    const rebuttals = item.rebuttals
      .toSorted((a, b) => a.number - b.number)
      .map((one) => judge(one, counts(one) && counts(item), blowPlaces, blowMarks));
    const own = judge(item, counts(item), places, marks);
    const weight = own.placed ? weightOf(own.strength.q, blowsOf(rebuttals)) : 0;
    return { ...own, rebuttals, weight };
  });
}

function placeOf({ number, author, cluster }: TallyRebuttal) {
  return { number, author, cluster };
}

/** Marks on the counting evidence of one side: its items, and rebuttals of the other side's. */
function marksOfSide(all: readonly TallyItem[], side: Side): Map<number, CountedMarks> {
  const own: TallyRebuttal[] = all.filter((item) => item.side === side && counts(item));
  for (const target of all) {
    if (target.side !== side && counts(target)) own.push(...target.rebuttals.filter(counts));
  }
  return countedMarks(own);
}

function judge<T extends TallyRebuttal>(
  item: T,
  isCounting: boolean,
  places: ReadonlySet<number>,
  sideMarks: ReadonlyMap<number, CountedMarks>,
): Judged<T> {
  const marks = sideMarks.get(item.number) ?? countedMarks([item]).get(item.number) ?? NO_MARKS;
  return {
    item,
    marks,
    strength: strengthWithout(item, marks, undefined),
    counts: isCounting,
    placed: places.has(item.number),
  };
}

const NO_MARKS: CountedMarks = { checkedBy: new Set(), disputedBy: new Set() };

/** The strength of an item, optionally as if some members had not marked its source. */
export function strengthWithout(
  item: Graded,
  marks: CountedMarks,
  without: ReadonlySet<string> | undefined,
): Strength {
  // Of the two sets the one left out is small, and a thousand members may have marked.
  const count = (members: ReadonlySet<string>) =>
    members.size - [...(without ?? [])].filter((member) => members.has(member)).length;
  const checks = { checked: count(marks.checkedBy), disputed: count(marks.disputedBy) };
  return strength({ ...item, checks });
}

/** The rebuttals that may count against an item. */
export function blowsOf(rebuttals: readonly JudgedRebuttal[]): Blow[] {
  return rebuttals
    .filter((one) => one.placed)
    .map(({ item, strength: { q } }) => ({ ...placeOf(item), q }));
}

function clustersOf(items: readonly JudgedItem[], side: Side): Cluster[] {
  const groups = new Map<number, JudgedItem[]>();
  for (const judged of items) {
    if (judged.item.side !== side || !judged.placed) continue;
    const group = groups.get(judged.item.cluster);
    if (group) group.push(judged);
    else groups.set(judged.item.cluster, [judged]);
  }
  const clusters = [...groups].map(([number, group]) => {
    const weight = Math.max(...group.map((one) => one.weight));
    const authors = [...new Set(group.map((one) => one.item.author))].sort();
    return { number, side, items: group, levels: levelsReached(weight), weight, authors };
  });
  return clusters.sort((a, b) => a.number - b.number);
}
