import type { Mark, MarkKind, Rating } from './mark.ts';

/** What came of a mark: `refused` names why nothing was stored. */
export type RateResult =
  | { readonly kind: 'set' | 'taken-back' }
  | { readonly kind: 'refused'; readonly why: 'absent' | 'gone' | 'own' | 'no-source' };

/** Counts of all marks on one item. */
export type MarkCounts = { readonly [M in Mark]: number };

export const NO_MARK_COUNTS: MarkCounts = {
  convincing: 0,
  unconvincing: 0,
  checked: 0,
  disputed: 0,
};

export type RatingStore = {
  /**
   * Sets or changes the member's mark of its kind, in one statement that also checks that the
   * item stands, is not the member's own, and has a source where the mark is about one.
   */
  rate(mark: {
    debateId: string;
    number: number;
    raterKey: string;
    value: Mark;
    quote: string | null;
    at: Date;
  }): Promise<RateResult>;
  takeBack(debateId: string, number: number, raterKey: string, kind: MarkKind): Promise<void>;
  /** The member's own marks on one item. */
  of(debateId: string, number: number, raterKey: string): Promise<Mark[]>;
  /** Counts of all marks, for these items; absent where there are none. */
  counts(debateId: string, numbers: readonly number[]): Promise<ReadonlyMap<number, MarkCounts>>;
  /** Marks on sources, of one claim or all: what the tally reads. */
  onSources(debateId: string, claim?: number): Promise<readonly Rating[]>;
  /** Those of all claims that were set before an instant and not changed since. */
  onSourcesAt(debateId: string, at: Date): Promise<Rating[]>;
  /** What members say that the source says instead, newest first, at most five. */
  disputes(debateId: string, number: number): Promise<string[]>;
  /** Keeps a credit for a changed mind; false when there was one. */
  credit(credit: {
    debateId: string;
    number: number;
    memberKey: string;
    why: string;
    at: Date;
  }): Promise<boolean>;
  /** Words of those whose vote an item changed, newest first, at most five. */
  credits(debateId: string, number: number): Promise<{ total: number; whys: string[] }>;
};
