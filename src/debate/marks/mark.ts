import { isProof, type MarkKind, type ProofKind } from './rules/kinds.ts';

/** What a mark is about: merit moves no number, the source decides whether it counts as checked. */
export type MarkTopic = 'merit' | 'source';

export function topicOf(kind: MarkKind): MarkTopic {
  return isProof(kind) ? 'source' : 'merit';
}

/** A check or dispute of an item's source, as the tally reads it. */
export type Mark = {
  readonly number: number;
  readonly memberKey: string;
  readonly kind: ProofKind;
  /** The item's mark revision that it is about, from 1. */
  readonly revision: number;
  /** The highest item number in the debate when it was set. */
  readonly highestNumber: number;
  /** What the source says; null for a dispute whose link leads nowhere. */
  readonly quote: string | null;
};

/** A member's own mark on one item, as it stands now. */
export type GivenMark = {
  readonly kind: MarkKind;
  readonly quote: string | null;
  /** A check from before quotations were asked for: it is shown and counts nothing. */
  readonly isBefore: boolean;
};

/** A check or dispute with the name that it stands under. */
export type ShownMark = Pick<Mark, 'memberKey' | 'kind' | 'quote' | 'highestNumber'> & {
  /** Null: not to be named. */
  readonly name: string | null;
  /** Whether a moderator removed its words: there is no quotation then, and it counts as before. */
  readonly isRemoved: boolean;
};
