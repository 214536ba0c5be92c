import { findCluster } from '#debate/clusters/find-cluster.ts';
import type { ClusterKey, Founder } from '#debate/clusters/rules/cluster.ts';
import { fingerprint } from '#debate/clusters/rules/normalise.ts';
import type { Source } from '#debate/sources/rules/types.ts';
import type { EditingTransaction } from './editing-port.ts';
import type { Evidence } from './evidence.ts';

type Words = { readonly text: string; readonly source: Source | undefined };

/** The cluster that an item counts in with a new text or source, moves by its members included. */
export async function clusterAnew(
  tx: EditingTransaction,
  item: Evidence,
  words: Words,
): Promise<number> {
  const own = await clusterOf(tx, item, words);
  const key = words.source?.canonical;
  return key === undefined ? own : await tx.movedCluster(item.number, key, own);
}

/**
 * The cluster of the new text: that of the author's own item with the same source, so that it is
 * no second source; else one that it joins, its own number where that is free, or a number
 * given out for it. A cluster that it founded stays as it was where others cite sources: nobody
 * there must come together with a new one by somebody else's edit.
 */
async function clusterOf(
  tx: EditingTransaction,
  item: Evidence,
  { text, source }: Words,
): Promise<number> {
  const key = { fingerprint: fingerprint(text), canonical: source?.canonical };
  const { claim, side, target, authorKey } = item;
  const of = { text, sourceKey: source?.canonical ?? null };
  const twin = await tx.ownWith({ claim, side, target }, authorKey, of, item.number);
  if (twin !== null) return twin.cluster;
  const { founder } = await findCluster(tx, { claim, side, target }, key);
  if (founder !== undefined && (await staysWith(tx, item, key, founder))) return founder.number;
  const number = (await tx.hasCluster(item.number)) ? await tx.nextNumber() : item.number;
  await tx.addCluster({ ...key, claim, side, target, number, founder: item.number });
  return number;
}

/**
 * Whether the item joins what this founded. Its own former words say nothing of another source,
 * which would count once more with whoever cites it next: their cluster takes it, or is left.
 */
async function staysWith(
  tx: EditingTransaction,
  item: Evidence,
  { canonical }: ClusterKey,
  founder: Founder,
): Promise<boolean> {
  if (canonical === undefined || canonical === founder.canonical) return true;
  if (founder.founder !== item.number) return true;
  return await tx.resource(founder.number, item.number, canonical);
}
