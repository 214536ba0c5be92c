import type { ClusterTransaction } from '#debate/clusters/cluster-transaction.ts';
import type { Founder } from '#debate/clusters/rules/cluster.ts';
import type { Side } from '#debate/core/rules/side.ts';
import type { PostTransaction } from '#debate/posts/outbox-port.ts';
import type { SourceKind, SourceLevel } from '#debate/sources/rules/types.ts';

/** What of a stored item is read anew. */
export type StoredItem = {
  readonly number: number;
  readonly claim: number;
  readonly side: Side;
  readonly target: number | null;
  readonly text: string;
  readonly source: string | null;
  readonly sourceKey: string | null;
  readonly sourceKind: SourceKind | 'none';
  readonly sourceLevel: SourceLevel;
  readonly cluster: number;
  readonly filedAt: Date;
  /** Whether it counts now. */
  readonly standing: boolean;
};

/** What a new reading of an item comes to. */
export type Reading = Pick<StoredItem, 'sourceKey' | 'sourceKind' | 'sourceLevel' | 'cluster'>;

export type RereadTransaction = Pick<ClusterTransaction, 'clusterCandidates'> &
  PostTransaction & {
    /**
     * Number of the last item that this version read anew; null once all are, or where none has to
     * be. Another version than the last begins at 0, with none joined.
     */
    rereadTo(version: number): Promise<number | null>;
    /** The next items by number, what does not stand included, erased ones apart. */
    itemsAfter(number: number, size: number): Promise<StoredItem[]>;
    setReading(item: StoredItem, reading: Reading): Promise<void>;
    /** Lets an item found the cluster of its own number, in place of what had that number. */
    foundCluster(of: Founder & Pick<StoredItem, 'claim' | 'side' | 'target'>): Promise<void>;
    /** An item that joined another one founds no cluster any more. */
    dropCluster(number: number): Promise<void>;
    noteReread(to: number, joined: number, at: Date): Promise<void>;
    /** All are read: what the rules before had founded goes, and moved items follow the others. */
    finishReread(version: number): Promise<void>;
  };

export type RereadStore = {
  /** Debates that are not closed with items that were read by earlier rules. */
  due(version: number): Promise<string[]>;
  /** Items that the last new reading joined to earlier ones, and when; null where none was. */
  joined(debateId: string): Promise<{ readonly items: number; readonly at: Date } | null>;
};

export type WithRereading = { readonly store: { readonly rereading: RereadStore } };
