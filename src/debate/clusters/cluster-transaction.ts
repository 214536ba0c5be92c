import type { Side } from '#debate/core/rules/side.ts';
import type { ClusterKey, Founder } from './rules/cluster.ts';

/** What filing and editing do to clusters, in a transaction that has the debate to itself. */
export type ClusterTransaction = {
  /** Founders that may be the same source or a near-equal text, found through an index. */
  clusterCandidates(of: {
    claim: number;
    side: Side;
    target: number | null;
    key: ClusterKey;
    probes: readonly number[];
    /** Only founders with a lower number, founded by this version of the rules. */
    before?: { readonly number: number; readonly version: number };
  }): Promise<Founder[]>;
  /** `founder` is the item whose words these are: its number is the cluster's unless it edits. */
  addCluster(
    cluster: Founder & { founder: number; claim: number; side: Side; target: number | null },
  ): Promise<void>;
  /**
   * The cluster that an item with this source counts in, when by itself it would be in `own`: the
   * one that it was moved into, as long as its source is the one that it was moved with.
   */
  movedCluster(number: number, sourceKey: string, own: number): Promise<number>;
  /**
   * Lets a cluster stand for the source that its founder cites now; false, and nothing is changed,
   * where others there cite another one.
   */
  changeSource(cluster: number, founder: number, sourceKey: string): Promise<boolean>;
  /**
   * Takes away the clusters that an item founded and no other item is in, nor would be by itself;
   * their numbers.
   */
  dropUnjoined(founder: number): Promise<number[]>;
  /** Whether a cluster bears this number. */
  hasCluster(number: number): Promise<boolean>;
};
