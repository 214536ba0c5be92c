import type { ClusterTransaction } from '#debate/clusters/cluster-transaction.ts';
import { parseSource } from '#debate/sources/rules/source.ts';
import { clusterAnew } from './cluster-anew.ts';
import type { Evidence } from './evidence.ts';
import type { EvidenceText, EvidenceTransaction } from './evidence-transaction.ts';
import { moveMarks } from './rules/mark-revision.ts';

/**
 * Gives an item its next text and source, and the cluster of these. Marks on the source stay where it
 * says the same of the same source; else they are suspended, disputes of the same source apart, which
 * go along.
 */
export async function reviseEvidence(
  tx: EvidenceTransaction & ClusterTransaction,
  item: Evidence,
  next: EvidenceText,
): Promise<void> {
  const { number } = item;
  const history = [...(await tx.earlierTexts(number)), item].map(({ source, ...text }) => ({
    ...text,
    sourceKey: keyOf(source),
  }));
  const move = moveMarks(history, { text: next.text, sourceKey: keyOf(next.source) });
  const isSame = item.text === next.text && item.source === next.source;
  const cluster = isSame ? item.cluster : await clusterAnew(tx, item, next);
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
