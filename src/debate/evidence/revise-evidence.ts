import type { ClusterTransaction } from '#debate/clusters/cluster-transaction.ts';
import { findCluster } from '#debate/clusters/find-cluster.ts';
import { fingerprint } from '#debate/clusters/rules/normalise.ts';
import { parseSource } from '#debate/sources/rules/source.ts';
import type { Evidence } from './evidence.ts';
import type { EvidenceText, EvidenceTransaction } from './evidence-transaction.ts';
import { moveMarks } from './rules/mark-revision.ts';

type Revising = EvidenceTransaction & ClusterTransaction;

/**
 * Gives an item its next text and source, and the cluster of these. Marks on the source stay where it
 * says the same of the same source; else they are suspended, disputes of the same source apart, which
 * go along.
 */
export async function reviseEvidence(
  tx: Revising,
  item: Evidence,
  next: EvidenceText,
): Promise<void> {
  const { number } = item;
  const history = [...(await tx.earlierTexts(number)), item].map(({ source, ...text }) => ({
    ...text,
    sourceKey: keyOf(source),
  }));
  const move = moveMarks(history, { text: next.text, sourceKey: keyOf(next.source) });
  const own = await clusterAnew(tx, item, next);
  const { sourceKey } = next;
  const cluster = sourceKey === null ? own : await tx.movedCluster(number, sourceKey, own);
  await tx.revise(number, { ...next, cluster, markRevision: move.markRevision });
  // Afterwards: until then the item's row may be held by a mark that has to come along.
  await tx.carryDisputes(number, move.carryFrom, move.markRevision);
}

/** Read from the link each time, since keys that were stored long ago may have been made otherwise. */
function keyOf(source: string | null): string | null {
  if (source === null) return null;
  const parsed = parseSource(source);
  return parsed.ok ? parsed.source.canonical : source;
}

/**
 * The cluster of the new text: that of the author's own item with the same source, so that it is no
 * second source; else one that it joins, or one that it founds. What it founded itself and nobody
 * joined says what nobody says any more, and is no cluster to join; one that others are in stays as
 * it was, since they must not be moved by somebody else's edit.
 */
async function clusterAnew(tx: Revising, item: Evidence, next: EvidenceText): Promise<number> {
  const { text, sourceKey } = next;
  const { claim, side, target, authorKey } = item;
  const scope = { claim, side, target };
  const left = await tx.dropUnjoined(item.number);
  const twin = await tx.ownWith(scope, authorKey, { text, sourceKey }, item.number);
  if (twin !== null) return twin.cluster;
  const key = { fingerprint: fingerprint(text), canonical: sourceKey ?? undefined };
  const { joins } = await findCluster(tx, scope, key);
  if (joins !== undefined) return joins;
  const number = await numberToFound(tx, item, left);
  await tx.addCluster({ ...key, ...scope, number, founder: item.number });
  return number;
}

/** That of the cluster which it leaves, its own where that is free, or one given out for it. */
async function numberToFound(
  tx: Revising,
  { number, cluster }: Evidence,
  left: readonly number[],
): Promise<number> {
  if (left.includes(cluster)) return cluster;
  return (await tx.hasCluster(number)) ? await tx.nextNumber() : number;
}
