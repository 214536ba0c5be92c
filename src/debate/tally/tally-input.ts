import type { ClaimRole } from '#debate/core/rules/claim.ts';
import type { Evidence } from '#debate/evidence/evidence.ts';
import type { Mark as StoredMark } from '#debate/marks/mark.ts';
import type { Claim, Item, Mark, Rebuttal } from './rules/types.ts';

/** What is stored of one claim, as the tally reads it. */
export type StoredClaim = {
  readonly number: number;
  readonly role: ClaimRole;
  /** Everything ever filed on it, rebuttals included; `standing` says what stands. */
  readonly items: readonly Evidence[];
  readonly marks: readonly StoredMark[];
};

/**
 * The tally's claim: rebuttals under their targets, each item with the marks on its source. What
 * does not stand is in it too, since it keeps its rank among its author's sources.
 */
export function toTallyClaim(
  { number, role, items, marks }: StoredClaim,
  standing: (item: Evidence) => boolean,
): Claim {
  const marksOf = Map.groupBy(marks, (mark) => mark.number);
  const entry = (item: Evidence): Rebuttal => ({
    number: item.number,
    author: item.authorKey,
    cluster: item.cluster,
    grade: item.grade,
    sourceKind: item.sourceKind,
    sourceLevel: item.sourceLevel,
    specificity: item.specificity,
    marks: (marksOf.get(item.number) ?? []).map(toMark),
    revision: item.markRevision,
    standing: standing(item),
    conceded: item.concededAt !== null,
  });
  const rebuttals = Map.groupBy(
    items.filter((item) => item.target !== null),
    (item) => item.target,
  );
  const about = items.filter((item) => item.target === null);
  return {
    number,
    role,
    items: about.map(
      (item): Item => ({
        ...entry(item),
        side: item.side,
        rebuttals: (rebuttals.get(item.number) ?? []).map(entry),
      }),
    ),
  };
}

function toMark({ memberKey, kind, highestNumber, revision }: StoredMark): Mark {
  return { by: memberKey, kind, at: highestNumber, revision };
}
