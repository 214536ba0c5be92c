import type { Debate } from '#debate/core/debate.ts';
import type { Evidence } from '#debate/evidence/evidence.ts';
import type { WithEvidence } from '#debate/evidence/evidence-port.ts';
import type { Rating } from '#debate/marks/mark.ts';
import type { WithRatings } from '#debate/marks/with-ratings.ts';
import { type ClaimTally, tallyClaim } from './rules-1/tally.ts';
import { type DebateTally, tallyDebate } from './rules-1/tally-debate.ts';
import type { Marks, TallyItem, TallyRebuttal } from './rules-1/types.ts';

/** The items of one claim that stand, with the tally that they make now. */
export type LiveClaim = {
  /** Evidence about the claim itself, by number. */
  readonly items: readonly Evidence[];
  /** What answers those items, by number. */
  readonly rebuttals: readonly Evidence[];
  readonly tally: ClaimTally;
};

/** The items of all claims that stand, with the tally that they make now. */
export type LiveDebate = {
  readonly items: readonly Evidence[];
  readonly tally: DebateTally;
  /** What the tally was computed from: items, rebuttals among them, and marks on sources. */
  readonly read: { readonly standing: readonly Evidence[]; readonly ratings: readonly Rating[] };
};

/** What the tally is computed from. */
export type WithTallied = WithEvidence & WithRatings;

export async function readLiveClaim(
  store: WithTallied['store'],
  debate: Debate,
  claim: number,
): Promise<LiveClaim> {
  const [standing, ratings] = await Promise.all([
    store.evidence.standing(debate.id, claim),
    store.ratings.onSources(debate.id, claim),
  ]);
  return {
    items: standing.filter((item) => item.target === null),
    rebuttals: standing.filter((item) => item.target !== null),
    tally: tallyClaim(toTallyItems(standing, ratings)),
  };
}

/** The debate as it stood at an instant; what the store can tell of it is told there. */
export async function readDebateAt(
  store: WithTallied['store'],
  debate: Debate,
  at: Date,
): Promise<LiveDebate> {
  const [found, ratings] = await Promise.all([
    store.evidence.standingAt(debate.id, at),
    store.ratings.onSourcesAt(debate.id, at),
  ]);
  const standing = found.map((item) =>
    item.concededAt !== null && item.concededAt >= at ? { ...item, concededAt: null } : item,
  );
  const claims = debate.claims.map(({ number, role }) => ({
    number,
    role,
    items: toTallyItems(
      standing.filter((item) => item.claim === number),
      ratings,
    ),
  }));
  return {
    items: standing.filter((item) => item.target === null),
    tally: tallyDebate(claims),
    read: { standing, ratings },
  };
}

/** Stored items of one claim as the tally reads them: rebuttals under their targets, with marks. */
export function toTallyItems(
  standing: readonly Evidence[],
  ratings: readonly Rating[],
): TallyItem[] {
  const marks = marksByNumber(ratings);
  const rebuttals = Map.groupBy(
    standing.filter((item) => item.target !== null),
    (item) => item.target,
  );
  return standing
    .filter((item) => item.target === null)
    .map((item) => ({
      ...toRebuttal(item, marks),
      side: item.side,
      rebuttals: (rebuttals.get(item.number) ?? []).map((one) => toRebuttal(one, marks)),
    }));
}

const NO_MARKS: Marks = { checkedBy: [], disputedBy: [] };

function toRebuttal(item: Evidence, marks: ReadonlyMap<number, Marks>): TallyRebuttal {
  return {
    number: item.number,
    author: item.authorKey,
    cluster: item.cluster,
    grade: item.grade,
    sourceKind: item.sourceKind,
    sourceLevel: item.sourceLevel,
    specificity: item.specificity,
    marks: marks.get(item.number) ?? NO_MARKS,
    standing: true,
    conceded: item.concededAt !== null,
  };
}

function marksByNumber(ratings: readonly Rating[]): Map<number, Marks> {
  const grouped = Map.groupBy(ratings, (rating) => rating.number);
  const by = (all: readonly Rating[], value: string) =>
    all.filter((rating) => rating.value === value).map((rating) => rating.raterKey);
  return new Map(
    [...grouped].map(([number, all]) => [
      number,
      { checkedBy: by(all, 'checked'), disputedBy: by(all, 'disputed') },
    ]),
  );
}
