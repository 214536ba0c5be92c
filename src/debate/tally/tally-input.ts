import type { ClaimRole } from '#debate/core/rules/claim.ts';
import type { Evidence } from '#debate/evidence/evidence.ts';
import type { CountedGrade } from '#debate/grading/rules/types.ts';
import type { Mark as StoredMark } from '#debate/marks/mark.ts';
import type { Claim, Item, Mark, Rebuttal } from './rules/types.ts';
import { settledClusters } from './settled-clusters.ts';

/** The fields of a stored item that the tally reads. */
export type TallyRow = Pick<
  Evidence,
  | 'number'
  | 'side'
  | 'target'
  | 'authorKey'
  | 'cluster'
  | 'home'
  | 'sourceKind'
  | 'sourceLevel'
  | 'specificity'
  | 'markRevision'
  | 'concededAt'
> & { readonly grade: CountedGrade };

/** The stored data of one claim, as the tally reads it. */
export type StoredClaim<Row extends TallyRow> = {
  readonly number: number;
  readonly role: ClaimRole;
  /** Everything ever filed on it, including rebuttals; `standing` says what stands. */
  readonly items: readonly Row[];
  readonly marks: readonly TallyMark[];
};

/** The fields of a stored mark that the tally reads. */
export type TallyMark = Omit<StoredMark, 'quote'>;

/**
 * A claim in the form of the tally: rebuttals under their targets, each item with the marks on its
 * source. Items that do not stand are included, since they keep their rank among their author's
 * sources.
 */
export function toTallyClaim<Row extends TallyRow>(
  { number, role, items, marks }: StoredClaim<Row>,
  standing: (item: Row) => boolean,
): Claim {
  const marksOf = Map.groupBy(marks, (mark) => mark.number);
  const clusterOf = settledClusters(items, standing);
  const entry = (item: Row): Rebuttal => ({
    number: item.number,
    author: item.authorKey,
    cluster: clusterOf(item.cluster),
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

function toMark({ memberKey, kind, highestNumber, revision }: TallyMark): Mark {
  return { by: memberKey, kind, at: highestNumber, revision };
}
