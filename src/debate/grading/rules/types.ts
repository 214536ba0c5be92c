import type { SourceKind, SourceLevel } from '#debate/sources/rules/types.ts';

/** Criterion P: how many of system, test, number and comparison the text names. */
export type Specificity = 0 | 1 | 2 | 3 | 4;

/** Criterion C: what members found when they opened the source. */
export type CheckState = 'unchecked' | 'checked' | 'disputed';

/** The direction that a grader read without knowing the declared side; fixed rules read none. */
export type Direction = 'supports' | 'undermines' | 'both' | 'unclear' | 'unknown';

/**
 * What makes a model's grade doubtful for one item: it read a direction that contradicts the
 * declared side; it quoted no words of the item as its basis; the text is addressed to graders.
 */
export type Doubt = 'direction' | 'span' | 'addressed';

/** One grader's marks for one item; each mark is 0..1. Immutable once made. */
export type Grade = {
  /** R: bearing on this claim. */
  readonly bearing: number;
  /** D: diagnosticity: would the other side expect it too? */
  readonly diagnosticity: number;
  /** V: the reasoning link between the item and the claim. */
  readonly reasoning: number;
  readonly direction: Direction;
  /** Who graded: the fixed rules by their version, as `rules/2`, or a model's name. */
  readonly grader: string;
  /** Doubts about this grade for this item; each takes something away. */
  readonly doubts?: readonly Doubt[];
};

/** The part of a grade that counts once its doubts are known. */
export type CountedGrade = Omit<Grade, 'direction'>;

/** Everything that determines an item's strength, apart from members' marks. */
export type Graded = {
  readonly grade: CountedGrade;
  readonly sourceKind: SourceKind | 'none';
  readonly sourceLevel: SourceLevel;
  readonly specificity: Specificity;
};
