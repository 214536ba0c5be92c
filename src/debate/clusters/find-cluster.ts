import type { ClusterScope, ClusterTransaction } from './cluster-transaction.ts';
import { type ClusterKey, chooseCluster, type Founder, probes } from './rules/cluster.ts';

/** The cluster that a text belongs to, or the item whose text it only resembles. */
export type FoundCluster = {
  readonly joined: Founder | undefined;
  readonly similarTo: number | null;
};

/** Finds the cluster of a text, in the transaction. */
export async function findCluster(
  tx: ClusterTransaction,
  scope: ClusterScope,
  key: ClusterKey,
): Promise<FoundCluster> {
  const founders = await tx.clusterCandidates({ ...scope, key, probes: probes(key.fingerprint) });
  const { joins, similar } = chooseCluster(key, founders);
  const numbered = (number: number | undefined) => founders.find((one) => one.number === number);
  // After an edit a cluster's number may belong to no item, so its founder is named.
  return { joined: numbered(joins), similarTo: numbered(similar)?.founder ?? similar ?? null };
}
