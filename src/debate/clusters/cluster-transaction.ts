import type { Side } from '#debate/core/rules/side.ts';
import type { ClusterKey, Founder } from './rules/cluster.ts';

/** The scope of a cluster: one side of a claim, or the rebuttals of one item. */
export type ClusterScope = {
  readonly claim: number;
  readonly side: Side;
  readonly target: number | null;
};

/** What filing and editing do to clusters, in a transaction that holds the debate's lock. */
export type ClusterTransaction = {
  /** Founders that may have the same source or a near-equal text, found through an index. */
  clusterCandidates(
    of: ClusterScope & {
      readonly key: ClusterKey;
      readonly probes: readonly number[];
      /** Only founders with a lower number that were founded under this version of the rules. */
      readonly before?: { readonly number: number; readonly version: number };
    },
  ): Promise<Founder[]>;
  /**
   * `founder` is the item that the text comes from: the cluster has its number, except after an
   * edit.
   */
  addCluster(cluster: Founder & ClusterScope & { readonly founder: number }): Promise<void>;
  /**
   * The cluster that an item with this source counts in, where `own` is its cluster without a move:
   * the one it was moved to, as long as it still has the source that it had when it was moved.
   */
  movedCluster(number: number, sourceKey: string, own: number): Promise<number>;
  /**
   * Makes a cluster represent the source that its founder now cites. Returns false and changes
   * nothing if other items in it cite another source.
   */
  changeSource(cluster: number, founder: number, sourceKey: string): Promise<boolean>;
  /**
   * Deletes the clusters that the item founded and that no other item is in, or would be in without
   * a move; returns their numbers.
   */
  dropUnjoined(founder: number): Promise<number[]>;
  /** Whether a cluster with this number exists. */
  hasCluster(number: number): Promise<boolean>;
};
