import type { Side } from '#debate/core/rules/side.ts';
import type { GivenMark, Mark, MarkTopic, ShownMark } from './mark.ts';
import type { MarkCounts } from './mark-counts.ts';
import type { MeritKind, ProofKind } from './rules/kinds.ts';

/** Why a mark was not stored. `changed`: it was about another text or source. */
export type MarkRefusal = 'absent' | 'hidden' | 'gone' | 'own' | 'no-source' | 'changed';

/** The outcome of setting a mark; `used-up` lists the three targets whose marks take all places. */
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
  /** The mark revision that the member saw; null: whichever is current. */
  readonly revision: number | null;
  /** The name that it may be shown under. */
  readonly name: string;
  readonly isModerator: boolean;
  /** Stored if it has not been determined before. */
  readonly isYoung: boolean;
  readonly at: Date;
};

/** A dispute that an edit carried over, and the revision that it is now about. */
type Carried = { readonly number: number; readonly revision: number };

export type MarkStore = {
  /** Sets or changes the member's mark on merit, in one statement that also checks the item. */
  setMerit(mark: NewMerit): Promise<MarkResult>;
  /**
   * Sets or changes the member's check or dispute, one per item, and stores what it shows about the
   * member. Concurrent marks by one member on one claim and side are serialised, so that there are
   * never more than three.
   */
  setProof(mark: NewProof): Promise<MarkResult>;
  /** Takes back the member's mark on the item's current revision; does nothing if there is none. */
  takeBack(debateId: string, number: number, memberKey: string, topic: MarkTopic): Promise<void>;
  /** The member's own marks on one item. */
  of(debateId: string, number: number, memberKey: string): Promise<GivenMark[]>;
  /** Standing items and rebuttals on a side where the member's check or dispute takes a place. */
  usedOn(debateId: string, memberKey: string, claim: number, side: Side): Promise<number[]>;
  /** Counts of all marks on these items; items without marks are absent. */
  counts(debateId: string, numbers: readonly number[]): Promise<ReadonlyMap<number, MarkCounts>>;
  /** Checks and disputes of an item's source that count, newest first, at most 40. */
  shown(debateId: string, number: number): Promise<ShownMark[]>;
  /**
   * Checks and disputes that may count, of one claim or all claims, including those on earlier
   * texts: the input of the tally. Disputes that say the link leads nowhere are included once two
   * members have said so.
   */
  onSources(debateId: string, claim?: number): Promise<readonly Mark[]>;
  /** The same for all claims: only those set before an instant and not changed since. */
  onSourcesAt(debateId: string, at: Date): Promise<Mark[]>;
  /**
   * Items where an edit carried the member's dispute over and they have not been told, at most
   * `most`.
   */
  untoldCarried(debateId: string, memberKey: string, most: number): Promise<Carried[]>;
  /** Records that the member has been told about them. */
  toldCarried(debateId: string, memberKey: string, carried: readonly Carried[]): Promise<void>;
};

export type WithMarks = { readonly store: { readonly marks: MarkStore } };
