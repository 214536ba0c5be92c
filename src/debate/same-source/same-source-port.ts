import type { Side } from '#debate/core/rules/side.ts';
import type { Saying } from './rules/agreed.ts';

/** A member's word that `number` has the same source as `of`. */
export type NewSaying = {
  readonly number: number;
  readonly of: number;
  readonly memberKey: string;
  readonly at: Date;
};

/**
 * An item that counts in another one's cluster because it was said to have the same source. With
 * another source than it had then it is by itself, and with that one back it is moved again.
 */
export type SourceMove = {
  readonly number: number;
  readonly of: number;
  /** The cluster that it would be in by itself. */
  readonly cluster: number;
};

export type SameSourceTransaction = {
  /** Keeps what a member says of an item, in place of what they said of it before. */
  saySame(saying: NewSaying): Promise<void>;
  /** All who say it of these two, by time. */
  sayingsOf(number: number, of: number): Promise<readonly Saying[]>;
  /** Other items of a claim and side of which the member says so; their own apart. */
  sayingsBy(memberKey: string, claim: number, side: Side, besides: number): Promise<number[]>;
  unsaySame(number: number, memberKey: string): Promise<void>;
  /** Where an item was moved to; null where it is by itself. */
  moveOf(number: number): Promise<SourceMove | null>;
  /** Counts the item in a cluster and keeps the move. */
  moveItem(move: SourceMove & { readonly to: number; readonly at: Date }): Promise<void>;
  /** Counts the item by itself again, and keeps the two apart. */
  partItem(move: SourceMove & { readonly at: Date }): Promise<void>;
  /** Whether a moderator keeps the two apart, whichever of them was moved. */
  isApart(number: number, of: number): Promise<boolean>;
  /** A moderator does not keep the two apart any more. */
  liftApart(number: number, of: number): Promise<void>;
};

export type SameSourceStore = {
  moveOf(debateId: string, number: number): Promise<SourceMove | null>;
};

export type WithSameSources = { readonly store: { readonly sameSources: SameSourceStore } };
