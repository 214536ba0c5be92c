import type { ClusterTransaction } from '#debate/clusters/cluster-transaction.ts';
import { findCluster } from '#debate/clusters/find-cluster.ts';
import type { Founder } from '#debate/clusters/rules/cluster.ts';
import { fingerprint } from '#debate/clusters/rules/normalise.ts';
import type { Evidence } from './evidence.ts';
import type { EvidenceText, EvidenceTransaction, Placement } from './evidence-transaction.ts';

type Clustering = Pick<EvidenceTransaction, 'ownWith' | 'nextNumber'> & ClusterTransaction;
type Words = Pick<EvidenceText, 'text' | 'sourceKey'>;

/**
 * The cluster that an item counts in with a new text or source, including moves made by members.
 */
export async function clusterAnew(
  tx: Clustering,
  item: Evidence,
  words: Words,
): Promise<Placement> {
  const own = await placeOf(tx, item, words);
  const { sourceKey } = words;
  if (sourceKey === null) return own;
  return { ...own, cluster: await tx.movedCluster(item.number, sourceKey, own.cluster) };
}

/**
 * The cluster for the new text: that of the author's own item with the same source or text, so that
 * one author cannot count the same source twice; otherwise an existing cluster that it joins or a
 * new one that it founds. A cluster that the item itself founded and nobody joined is deleted
 * first: it describes a text that no longer exists. A cluster in which others cite sources stays
 * unchanged, so that an edit by somebody else cannot merge their items with a new one.
 */
async function placeOf(tx: Clustering, item: Evidence, words: Words): Promise<Placement> {
  const { text, sourceKey } = words;
  const { claim, side, target, authorKey } = item;
  const scope = { claim, side, target };
  const left = await tx.dropUnjoined(item.number);
  const twin = await tx.ownWith(scope, authorKey, words, item.number);
  // A move is about one item: it takes no other along.
  if (twin !== null) return { cluster: twin.home ?? twin.cluster, similarTo: null };
  const key = { fingerprint: fingerprint(text), canonical: sourceKey ?? undefined };
  const { joined, similarTo } = await findCluster(tx, scope, key);
  if (joined !== undefined && (await staysWith(tx, item, sourceKey, joined))) {
    return { cluster: joined.number, similarTo };
  }
  const number = await numberToFound(tx, item, left);
  await tx.addCluster({ ...key, ...scope, number, founder: item.number });
  // Its own former text, which others joined, is no duplicate of it.
  return { cluster: number, similarTo: similarTo === item.number ? null : similarTo };
}

/**
 * Whether the item joins the cluster of this founder. If the item founded that cluster itself, its
 * former text does not vouch for a different source, which would count a second time with the next
 * person who cites it: either the cluster takes over the new source, or the item leaves.
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

/** The number of the deleted cluster it was in, else its own number if free, else a new one. */
async function numberToFound(
  tx: Clustering,
  { number, cluster }: Evidence,
  left: readonly number[],
): Promise<number> {
  if (left.includes(cluster)) return cluster;
  return (await tx.hasCluster(number)) ? await tx.nextNumber() : number;
}
