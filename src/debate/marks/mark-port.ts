import type { Side } from '#debate/core/rules/side.ts';
import type { GivenMark, Mark, MarkTopic, ShownMark } from './mark.ts';
import type { MarkCounts } from './mark-counts.ts';
import type { MeritKind, ProofKind } from './rules/kinds.ts';

/** Why a mark was not kept. `changed`: it was written about another text or source. */
export type MarkRefusal = 'absent' | 'gone' | 'own' | 'no-source' | 'changed';

/** What came of a mark; `used-up` names the three targets whose marks leave no room for it. */
export type MarkResult =
  | { readonly kind: 'set' }
  | { readonly kind: 'refused'; readonly why: MarkRefusal }
  | { readonly kind: 'used-up'; readonly on: readonly number[] };

export type NewMerit = {
  readonly debateId: string;
  readonly number: number;
  readonly memberKey: string;
  readonly kind: MeritKind;
  readonly at: Date;
};

export type NewProof = {
  readonly debateId: string;
  readonly number: number;
  readonly memberKey: string;
  readonly kind: ProofKind;
  /** Null: the link leads nowhere. */
  readonly quote: string | null;
  /** The mark revision that the member saw; null: whichever is there. */
  readonly revision: number | null;
  /** The name that it may stand under. */
  readonly name: string;
  readonly isModerator: boolean;
  /** Kept where it is not decided yet. */
  readonly isYoung: boolean;
  readonly at: Date;
};

/** A dispute that an edit took along, of the revision that it is now about. */
type Carried = { readonly number: number; readonly revision: number };

export type MarkStore = {
  /** Sets or changes the member's word on merit, in one statement that also checks the item. */
  setMerit(mark: NewMerit): Promise<MarkResult>;
  /**
   * Sets the member's check or dispute, one per item, or changes it, with what it tells of the
   * member. Of marks by one member on one claim and side at the same moment each sees those before
   * it, so that there are never more than three.
   */
  setProof(mark: NewProof): Promise<MarkResult>;
  /** Takes back what the member says of the item as it is now; nothing where there is nothing. */
  takeBack(debateId: string, number: number, memberKey: string, topic: MarkTopic): Promise<void>;
  /** The member's own marks on one item. */
  of(debateId: string, number: number, memberKey: string): Promise<GivenMark[]>;
  /** Standing items and rebuttals of a side on which the member's check or dispute uses up a place. */
  usedOn(debateId: string, memberKey: string, claim: number, side: Side): Promise<number[]>;
  /** Counts of all marks, for these items; absent where there are none. */
  counts(debateId: string, numbers: readonly number[]): Promise<ReadonlyMap<number, MarkCounts>>;
  /** Checks and disputes of an item's source that count, the newest first, at most 40. */
  shown(debateId: string, number: number): Promise<ShownMark[]>;
  /**
   * Checks and disputes that may count, of one claim or all, also those on earlier texts: what the
   * tally reads. Those whose link leads nowhere are among them once two members said it.
   */
  onSources(debateId: string, claim?: number): Promise<readonly Mark[]>;
  /** The same of all claims, as far as they were set before an instant and not changed since. */
  onSourcesAt(debateId: string, at: Date): Promise<Mark[]>;
  /** Items whose edit carried the member's dispute along and who was not told, at most `most`. */
  untoldCarried(debateId: string, memberKey: string, most: number): Promise<Carried[]>;
  /** Marks the member as told of them. */
  toldCarried(debateId: string, memberKey: string, carried: readonly Carried[]): Promise<void>;
};

export type WithMarks = { readonly store: { readonly marks: MarkStore } };
