import type { ClusterScope, ClusterTransaction } from '#debate/clusters/cluster-transaction.ts';
import type { Founder } from '#debate/clusters/rules/cluster.ts';
import type { PostTransaction } from '#debate/posts/outbox-port.ts';
import type { Evidence } from './evidence.ts';

/** The parts of a stored item that are parsed again. */
export type StoredItem = ClusterScope &
  Pick<
    Evidence,
    'number' | 'text' | 'source' | 'sourceKind' | 'sourceLevel' | 'cluster' | 'filedAt'
  > & {
    readonly sourceKey: string | null;
    /** Whether it counts now. */
    readonly standing: boolean;
  };

/** The result of parsing an item again. */
export type Reading = Pick<StoredItem, 'sourceKey' | 'sourceKind' | 'sourceLevel' | 'cluster'>;

export type RereadTransaction = Pick<ClusterTransaction, 'clusterCandidates'> &
  PostTransaction & {
    /**
     * Number of the last item that this version has parsed; null if it has parsed all or has
     * nothing to do. A version other than the last one started restarts at 0, with the count of
     * joined items reset.
     */
    rereadTo(version: number): Promise<number | null>;
    /** The next items by number, including ones that do not stand, except erased ones. */
    itemsAfter(number: number, size: number): Promise<StoredItem[]>;
    setReading(item: StoredItem, reading: Reading): Promise<void>;
    /** Lets an item found the cluster with its own number, replacing any cluster of that number. */
    foundCluster(of: Founder & ClusterScope): Promise<void>;
    /** Deletes the cluster with this item's number, because the item joined another one. */
    dropCluster(number: number): Promise<void>;
    noteReread(to: number, joined: number, at: Date): Promise<void>;
    /**
     * All are parsed: deletes clusters founded under earlier rules and reapplies members' moves.
     */
    finishReread(version: number): Promise<void>;
  };

export type RereadStore = {
  /** Debates that are not closed and whose items were parsed by earlier rules. */
  due(version: number): Promise<string[]>;
  /** How many items the last run joined to earlier ones, and when; null if none. */
  joined(debateId: string): Promise<{ readonly items: number; readonly at: Date } | null>;
};

export type WithRereading = { readonly store: { readonly rereading: RereadStore } };
