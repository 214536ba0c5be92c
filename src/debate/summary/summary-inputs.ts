import type { Side } from '#debate/core/rules/side.ts';
import type { Evidence } from '#debate/evidence/evidence.ts';
import type { Doubt, Grade, Specificity } from '#debate/grading/rules/types.ts';
import type { Mark } from '#debate/marks/mark.ts';
import type { SourceKind, SourceLevel } from '#debate/sources/rules/types.ts';

/**
 * What the tally knew of one item or rebuttal, kept beside the numbers that came of it. It holds
 * no text and no author, so an erasure leaves it as it is.
 */
export type SummaryInput = Pick<Grade, 'bearing' | 'diagnosticity' | 'reasoning' | 'direction'> & {
  readonly number: number;
  readonly claim: number;
  readonly side: Side;
  readonly target: number | null;
  readonly cluster: number;
  readonly revision: number;
  /** The grade's key, who gave it and by which rubric. */
  readonly grade: string;
  readonly grader: string;
  readonly rubric: string;
  /** What took something off the grade for this item. */
  readonly doubts: readonly Doubt[];
  readonly sourceKind: SourceKind | 'none';
  readonly sourceLevel: SourceLevel;
  readonly specificity: Specificity;
  readonly conceded: boolean;
  /** Marks on its source. */
  readonly checked: number;
  readonly disputed: number;
};

export function summaryInputs(items: readonly Evidence[], given: readonly Mark[]): SummaryInput[] {
  const marks = Map.groupBy(given, (mark) => mark.number);
  return items.map((item) => inputOf(item, marks.get(item.number) ?? []));
}

function inputOf({ grade, concededAt, ...item }: Evidence, marks: readonly Mark[]): SummaryInput {
  const count = (kind: Mark['kind']) =>
    marks.filter((mark) => mark.kind === kind && mark.revision === item.markRevision).length;
  const { number, claim, side, target, cluster, revision } = item;
  const { sourceKind, sourceLevel, specificity } = item;
  const { key, grader, rubric, bearing, diagnosticity, reasoning, direction } = grade;
  return {
    ...{ number, claim, side, target, cluster, revision },
    ...{ grade: key, grader, rubric, bearing, diagnosticity, reasoning, direction },
    ...{ sourceKind, sourceLevel, specificity, conceded: concededAt !== null },
    doubts: grade.doubts ?? [],
    checked: count('check'),
    disputed: count('dispute'),
  };
}
