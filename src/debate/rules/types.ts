/** Which way an item of evidence points: with the essay's claim or against it. */
export type Side = 'supports' | 'challenges';

/** A member's vote on one claim. */
export type Stance = 'agree' | 'disagree' | 'unsure';

/** What a claim does in the essay's argument; the thesis itself (claim 0) takes votes only. */
export type ClaimRole = 'thesis' | 'premise' | 'explanation' | 'forecast' | 'exception';

/** The form of a parsed source. */
export type SourceKind = 'doi' | 'arxiv' | 'link';

/** A source as it is stored: `url` is shown bare, `canonical` tells equal sources. */
export type Source = {
  readonly kind: SourceKind;
  /** http(s), at most 500 characters, never with credentials. */
  readonly url: string;
  /** Equal for every spelling of one source; never shown. */
  readonly canonical: string;
};

/** Criterion S: what the source's shape tells. */
export type SourceLevel = 'none' | 'personal' | 'web' | 'preprint' | 'primary' | 'unknown';

/** Criterion P: how many of system, test, number and comparison the text names. */
export type Specificity = 0 | 1 | 2 | 3 | 4;

/** Criterion C: what members found when they opened the source. */
export type CheckState = 'unchecked' | 'checked' | 'disputed';

/** The direction that a grader read, blind to the declared side; fixed rules read none. */
export type Direction = 'supports' | 'undermines' | 'both' | 'unclear' | 'unknown';

/**
 * What makes a model's grade doubtful for one item: it read the other direction than the declared
 * one; it named no words of the item that it relied on; the text is addressed to graders.
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
  /** Who graded: `rules/1`, or a model's name. */
  readonly grader: string;
  /** What makes it doubtful for this item; each takes something away. */
  readonly doubts?: readonly Doubt[];
};

/** Everything about an item that its strength is made of, marks apart. */
export type Graded = {
  readonly grade: Grade;
  readonly sourceKind: SourceKind | 'none';
  readonly sourceLevel: SourceLevel;
  readonly specificity: Specificity;
};

/** Distinct members who checked the source, and who say that it does not say this. */
export type Checks = { readonly checked: number; readonly disputed: number };

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

/** The other side. */
export function otherSide(side: Side): Side {
  return side === 'supports' ? 'challenges' : 'supports';
}
