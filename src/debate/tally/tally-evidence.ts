import type { Debate } from '#debate/core/debate.ts';
import type { Evidence } from '#debate/evidence/evidence.ts';
import type { WithEvidence } from '#debate/evidence/evidence-port.ts';
import type { Checks } from '#debate/grading/rules/types.ts';
import type { Mark } from '#debate/marks/mark.ts';
import type { MarkCounts, WithMarks } from '#debate/marks/mark-port.ts';
import { type ClaimTally, tallyClaim } from './rules-1/tally.ts';
import { type DebateTally, tallyDebate } from './rules-1/tally-debate.ts';
import type { Marks, TallyItem, TallyRebuttal } from './rules-1/types.ts';

/** The items of one claim that stand, with the tally that they make now. */
export type LiveClaim = {
  /** Evidence about the claim itself, by number. */
  readonly items: readonly Evidence[];
  /** What answers those items, by number. */
  readonly rebuttals: readonly Evidence[];
  /** Checks and disputes on all of them, those on earlier texts included. */
  readonly marks: readonly Mark[];
  readonly tally: ClaimTally;
};

/** The items of all claims that stand, with the tally that they make now. */
export type LiveDebate = {
  readonly items: readonly Evidence[];
  readonly tally: DebateTally;
  /** What the tally was computed from: items, rebuttals among them, and marks on sources. */
  readonly read: { readonly standing: readonly Evidence[]; readonly marks: readonly Mark[] };
};

/** What the tally is computed from. */
export type WithTallied = WithEvidence & WithMarks;

type Reading = WithTallied['store'];

export async function readLiveClaim(
  store: Reading,
  debate: Debate,
  claim: number,
): Promise<LiveClaim> {
  const [standing, marks] = await Promise.all([
    store.evidence.standing(debate.id, claim),
    store.marks.onSources(debate.id, claim),
  ]);
  return {
    items: standing.filter((item) => item.target === null),
    rebuttals: standing.filter((item) => item.target !== null),
    marks,
    tally: tallyClaim(toTallyItems(standing, marks)),
  };
}

/** The debate as it stood at an instant; what the store can tell of it is told there. */
export async function readDebateAt(store: Reading, debate: Debate, at: Date): Promise<LiveDebate> {
  const [found, marks] = await Promise.all([
    store.evidence.standingAt(debate.id, at),
    store.marks.onSourcesAt(debate.id, at),
  ]);
  const standing = found.map((item) =>
    item.concededAt !== null && item.concededAt >= at ? { ...item, concededAt: null } : item,
  );
  const claims = debate.claims.map(({ number, role }) => ({
    number,
    role,
    items: toTallyItems(
      standing.filter((item) => item.claim === number),
      marks,
    ),
  }));
  return {
    items: standing.filter((item) => item.target === null),
    tally: tallyDebate(claims),
    read: { standing, marks },
  };
}

/** Stored items of one claim as the tally reads them: rebuttals under their targets, with marks. */
export function toTallyItems(standing: readonly Evidence[], given: readonly Mark[]): TallyItem[] {
  const marks = Map.groupBy(given, (mark) => mark.number);
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

function toRebuttal(item: Evidence, marks: ReadonlyMap<number, readonly Mark[]>): TallyRebuttal {
  return {
    number: item.number,
    author: item.authorKey,
    cluster: item.cluster,
    grade: item.grade,
    sourceKind: item.sourceKind,
    sourceLevel: item.sourceLevel,
    specificity: item.specificity,
    marks: marksOn(item, marks.get(item.number) ?? []),
    standing: true,
    conceded: item.concededAt !== null,
  };
}

/** Those on the source and text that the item has now. */
function marksOn({ markRevision }: Evidence, all: readonly Mark[]): Marks {
  const by = (kind: Mark['kind']) =>
    all
      .filter((mark) => mark.kind === kind && mark.revision === markRevision)
      .map((mark) => mark.memberKey);
  return { checkedBy: by('check'), disputedBy: by('dispute') };
}

/** Marks on a source as the strength of one item reads them. */
export function checksOf({ check, dispute }: Pick<MarkCounts, 'check' | 'dispute'>): Checks {
  return { checked: check, disputed: dispute };
}
