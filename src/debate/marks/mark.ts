import { isProof, type MarkKind, type ProofKind } from './rules/kinds.ts';

/**
 * What a mark is about: merit changes no number, the source decides whether the item counts as
 * checked.
 */
export type MarkTopic = 'merit' | 'source';

export function topicOf(kind: MarkKind): MarkTopic {
  return isProof(kind) ? 'source' : 'merit';
}

/** A check or dispute of an item's source, as the tally reads it. */
export type Mark = {
  readonly number: number;
  readonly memberKey: string;
  readonly kind: ProofKind;
  /** The mark revision of the item that it is about, from 1. */
  readonly revision: number;
  /** The highest item number in the debate when it was set. */
  readonly highestNumber: number;
  /** The quotation from the source; null for a dispute that says the link leads nowhere. */
  readonly quote: string | null;
};

/** A member's own current mark on one item. */
export type GivenMark = {
  readonly kind: MarkKind;
  readonly quote: string | null;
  /** A check made before quotations were required: it is shown but does not count. */
  readonly isBefore: boolean;
};

/** A check or dispute with the name that it is shown under. */
export type ShownMark = Pick<Mark, 'memberKey' | 'kind' | 'quote' | 'highestNumber'> & {
  /** Null: the member is not named. */
  readonly name: string | null;
  /** Whether a moderator removed its words: it then has no quotation, but still counts. */
  readonly isRemoved: boolean;
};
