import type { VoteCounts } from '#debate/ballot/rules/votes.ts';
import type { Side } from '#debate/core/rules/side.ts';
import type { TallyInput } from '#debate/tally/rules/types.ts';
import type { Writing } from './bullets/bullet.ts';
import type { FrozenTally } from './frozen-tally.ts';

/** A claim as the summary names it. */
export type SummaryClaim = {
  readonly number: number;
  /** At most 40 characters. */
  readonly title: string;
  /** What would settle it, in a line. */
  readonly settles: string;
};

/** A claim with the statement that members vote on. */
export type StatedClaim = SummaryClaim & { readonly statement: string };

/** What is said of an item's source. */
export type SourceState =
  | 'none'
  | 'unchecked'
  | 'disputed'
  | 'checked-by-other-side'
  | 'checked-by-moderator';

/** An item or rebuttal that the summary may name. */
export type SummaryItem = {
  readonly number: number;
  readonly claim: number;
  readonly side: Side;
  /** The item that a rebuttal answers; null for evidence about the claim itself. */
  readonly target: number | null;
  /** The member's words, cleaned, not escaped. */
  readonly text: string;
  readonly source: SourceState;
  /** Filed since the last summary; a revision does not make an item new. */
  readonly isNew: boolean;
  /** Whether it was quoted as its side's strongest in the last summary. */
  readonly quotedLastWeek: boolean;
  /**
   * False once withdrawn, conceded, hidden, flagged, reported or erased: such an item is neither
   * named nor quoted.
   */
  readonly quotable: boolean;
};

/** Events that are mentioned only if they happened. */
export type Happenings = {
  /** Items that now count together because they share a source. */
  readonly joined?: number;
  /** A burst of new accounts, and the number without them. */
  readonly burst?: {
    readonly accounts: number;
    readonly essay: number;
    readonly challengers: number;
  };
  /** Items that are hidden or under review. */
  readonly unseen?: number;
  /** Items that were hidden since the last summary, and how many of them are shown again. */
  readonly lately?: { readonly hidden: number; readonly shownAgain: number };
  /** The cut-off of a summary that goes out long after it. */
  readonly lateSince?: Date;
};

/** Who graded, where a model did or could. */
export type GradedBy = {
  readonly byModel: number;
  readonly of: number;
  /** The model's name, cleaned, in one line. */
  readonly model: string;
  /** Items that the band keeps above what the model gave. */
  readonly held?: number;
};

/** All that a summary is made of, frozen when it is made. */
export type SummaryFacts = {
  /** "Week of 16–22 November" or "So far this week". */
  readonly title: string;
  readonly thesis: string;
  /** Whether the debate ends with it: nothing then invites readers to take part. */
  readonly final: boolean;
  /** Votes on the thesis, as they may be published. */
  readonly votes: {
    readonly now: VoteCounts;
    /** As last published; undefined before that, or if a change may not be shown. */
    readonly before: VoteCounts | undefined;
    /** Members who changed their mind since the last summary. */
    readonly changedMinds: number;
  };
  /** Votes on any claim, cast, changed or taken back since the last summary. */
  readonly votesMoved: number;
  readonly tally: FrozenTally;
  /**
   * The tally at the last summary; undefined before the first. One made by other rules is not
   * compared.
   */
  readonly previous: FrozenTally | undefined;
  /** The tally's input: recomputing without an item shows whether it moved a number. */
  readonly input: TallyInput;
  readonly claims: readonly StatedClaim[];
  /** Items and rebuttals. */
  readonly items: readonly SummaryItem[];
  /** Absent where no model graded any, nor could. */
  readonly graded?: GradedBy | undefined;
  readonly happenings: Happenings;
  /** A model's sentences that passed the checks; absent where none was asked or answered. */
  readonly writing?: Writing | undefined;
};
