import type { ClusterTransaction } from '#debate/clusters/cluster-transaction.ts';
import { parseSource } from '#debate/sources/rules/source.ts';
import { clusterAnew } from './cluster-anew.ts';
import type { Evidence } from './evidence.ts';
import type { EvidenceText, EvidenceTransaction } from './evidence-transaction.ts';
import { moveMarks } from './rules/mark-revision.ts';

/**
 * Sets an item's next text and source, and the cluster that follows from them. Marks on the source
 * stay if the item still says the same about the same source. Otherwise they are suspended, except
 * disputes of the same source, which carry over.
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
  const { cluster, similarTo } = isSame ? item : await clusterAnew(tx, item, next);
  await tx.revise(number, { ...next, cluster, similarTo, markRevision: move.markRevision });
  // Done last: until the item is revised, a mark that must carry over may hold a lock on its row.
  await tx.carryDisputes(number, move.carryFrom, move.markRevision);
}

/** Parsed from the link each time, since keys stored long ago may follow older rules. */
function keyOf(source: string | null): string | null {
  if (source === null) return null;
  const parsed = parseSource(source);
  return parsed.ok ? parsed.source.canonical : source;
}
