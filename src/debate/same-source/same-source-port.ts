import type { Side } from '#debate/core/rules/side.ts';
import type { Saying } from './rules/agreed.ts';

/** A member's statement that `number` has the same source as `of`. */
export type NewSaying = {
  readonly number: number;
  readonly of: number;
  readonly memberKey: string;
  readonly at: Date;
};

/**
 * An item that counts in another item's cluster because it was said to have the same source. If its
 * source changes, it counts by itself; if the source changes back, it is moved again.
 */
export type SourceMove = {
  readonly number: number;
  readonly of: number;
  /** The cluster that it would be in without the move. */
  readonly cluster: number;
};

export type SameSourceTransaction = {
  /** Stores a member's statement about an item, replacing their earlier one. */
  saySame(saying: NewSaying): Promise<void>;
  /** Everybody who says so of these two, in order of time. */
  sayingsOf(number: number, of: number): Promise<readonly Saying[]>;
  /** Other items on a claim and side that the member says this of; their own are excluded. */
  sayingsBy(memberKey: string, claim: number, side: Side, besides: number): Promise<number[]>;
  unsaySame(number: number, memberKey: string): Promise<void>;
  /** Where an item was moved to; null if it counts by itself. */
  moveOf(number: number): Promise<SourceMove | null>;
  /** Counts the item in a cluster and records the move. */
  moveItem(move: SourceMove & { readonly to: number; readonly at: Date }): Promise<void>;
  /** Counts the item by itself again, and records that the two are kept apart. */
  partItem(move: SourceMove & { readonly at: Date }): Promise<void>;
  /**
   * Whether a moderator keeps the item apart from one that counts in this cluster, or would without
   * a move, whichever of the two had been moved.
   */
  isApart(number: number, cluster: number): Promise<boolean>;
  /** Removes the rulings that keep the item apart from those in this cluster. */
  liftApart(number: number, cluster: number): Promise<void>;
};

export type SameSourceStore = {
  moveOf(debateId: string, number: number): Promise<SourceMove | null>;
};

export type WithSameSources = { readonly store: { readonly sameSources: SameSourceStore } };
