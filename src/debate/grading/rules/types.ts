/** The form of an item's source; `none` is an item without one. */
export type SourceKind = 'none' | 'link' | 'arxiv' | 'doi';

/** Criterion S: what the shape of the source tells. */
export type SourceLevel = 'none' | 'personal' | 'unknown' | 'web' | 'preprint' | 'primary';

/** Criterion P: how many of system, test, number and comparison the text names. */
export type Specificity = 0 | 1 | 2 | 3 | 4;

/** Criterion C: what members found when they opened the source. */
export type CheckState = 'checked' | 'disputed' | 'unchecked';

/** Criterion R: none, tangential, partial, direct. */
export type Bearing = 0 | 0.35 | 0.7 | 1;

/**
 * What makes a model's grade doubtful: it read the other direction than the declared one; it named
 * no words of the item that it relied on; the text is addressed to graders.
 */
export type Doubt = 'direction' | 'span' | 'addressed';

/** One grader's marks for one item, each 0..1. */
export type Grade = {
  readonly bearing: Bearing;
  /** D: would the other side expect this evidence too? */
  readonly diagnosticity: number;
  /** V: the reasoning link between the item and the claim. */
  readonly reasoning: number;
  /** Who graded: `rules/…` for the fixed rules, or a model's name. */
  readonly grader: string;
  readonly doubts?: readonly Doubt[];
};

/** All that the quality of an item is made of, the state of its source's check apart. */
export type Graded = {
  readonly grade: Grade;
  readonly sourceKind: SourceKind;
  readonly sourceLevel: SourceLevel;
  readonly specificity: Specificity;
};
