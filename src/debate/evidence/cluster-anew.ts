import type { ClusterTransaction } from '#debate/clusters/cluster-transaction.ts';
import { findCluster } from '#debate/clusters/find-cluster.ts';
import type { Founder } from '#debate/clusters/rules/cluster.ts';
import { fingerprint } from '#debate/clusters/rules/normalise.ts';
import type { Evidence } from './evidence.ts';
import type { EvidenceText, EvidenceTransaction } from './evidence-transaction.ts';

type Clustering = Pick<EvidenceTransaction, 'ownWith' | 'nextNumber'> & ClusterTransaction;
type Words = Pick<EvidenceText, 'text' | 'sourceKey'>;

/** The cluster that an item counts in with a new text or source, moves by its members included. */
export async function clusterAnew(tx: Clustering, item: Evidence, words: Words): Promise<number> {
  const own = await clusterOf(tx, item, words);
  const { sourceKey } = words;
  return sourceKey === null ? own : await tx.movedCluster(item.number, sourceKey, own);
}

/**
 * The cluster of the new text: that of the author's own item with the same source, so that it is no
 * second source; else one that it joins, or one that it founds. What it founded itself and nobody
 * joined says what nobody says any more, and is no cluster to join; where others cite sources in it,
 * it stays as it was: nobody there must come together with a new one by somebody else's edit.
 */
async function clusterOf(tx: Clustering, item: Evidence, words: Words): Promise<number> {
  const { text, sourceKey } = words;
  const { claim, side, target, authorKey } = item;
  const scope = { claim, side, target };
  const left = await tx.dropUnjoined(item.number);
  const twin = await tx.ownWith(scope, authorKey, words, item.number);
  if (twin !== null) return twin.cluster;
  const key = { fingerprint: fingerprint(text), canonical: sourceKey ?? undefined };
  const { founder } = await findCluster(tx, scope, key);
  if (founder !== undefined && (await staysWith(tx, item, sourceKey, founder))) {
    return founder.number;
  }
  const number = await numberToFound(tx, item, left);
  await tx.addCluster({ ...key, ...scope, number, founder: item.number });
  return number;
}

/**
 * Whether the item joins what this founded. Its own former words say nothing of another source,
 * which would count once more with whoever cites it next: their cluster takes it, or is left.
 */
async function staysWith(
  tx: Clustering,
  { number }: Evidence,
  sourceKey: string | null,
  founder: Founder,
): Promise<boolean> {
  if (sourceKey === null || sourceKey === founder.canonical) return true;
  if (founder.founder !== number) return true;
  return await tx.changeSource(founder.number, number, sourceKey);
}

/** That of the cluster which it leaves, its own where that is free, or one given out for it. */
async function numberToFound(
  tx: Clustering,
  { number, cluster }: Evidence,
  left: readonly number[],
): Promise<number> {
  if (left.includes(cluster)) return cluster;
  return (await tx.hasCluster(number)) ? await tx.nextNumber() : number;
}
