import type { Side } from '#debate/core/rules/side.ts';
import type { ClusterTransaction } from './cluster-transaction.ts';
import { type ClusterKey, chooseCluster, type Founder, probes } from './rules/cluster.ts';

/** The scope of a cluster: one side of a claim, or the rebuttals of one item. */
export type ClusterScope = {
  readonly claim: number;
  readonly side: Side;
  readonly target: number | null;
};

/**
 * Finds, in the transaction, the cluster that a text belongs to together with its founder, or an
 * item that it only resembles.
 */
export async function findCluster(
  tx: ClusterTransaction,
  scope: ClusterScope,
  key: ClusterKey,
): Promise<{ readonly joins?: number; readonly founder?: Founder; readonly similar?: number }> {
  const founders = await tx.clusterCandidates({ ...scope, key, probes: probes(key.fingerprint) });
  const chosen = chooseCluster(key, founders);
  const founder = founders.find(({ number }) => number === chosen.joins);
  return { ...chosen, ...(founder && { founder }) };
}
