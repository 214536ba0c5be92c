import type { Side } from '#debate/core/rules/side.ts';
import type { Graded } from '#debate/grading/rules/types.ts';

/** Member keys behind the two marks on a source. Repeats and the author's own are ignored. */
export type Marks = {
  readonly checkedBy: readonly string[];
  readonly disputedBy: readonly string[];
};

/** A rebuttal as the tally reads it: evidence whose target is another item. */
export type TallyRebuttal = Graded & {
  /** Unique in the debate, shared numbering with evidence, ascending in filing order. */
  readonly number: number;
  /** Stable key of the member, such as a pseudonym. */
  readonly author: string;
  /** Number of the item that founded this cluster. */
  readonly cluster: number;
  readonly marks: Marks;
  /** False once withdrawn or hidden. */
  readonly standing: boolean;
  /** True once its author gave it up: it weighs nothing and keeps no place. */
  readonly conceded: boolean;
};

/** An item of evidence as the tally reads it. */
export type TallyItem = TallyRebuttal & {
  readonly side: Side;
  readonly rebuttals: readonly TallyRebuttal[];
};
