import { chooseCluster, probes } from '#debate/clusters/rules/cluster.ts';
import { fingerprint } from '#debate/clusters/rules/normalise.ts';
import type { WithClock, WithPublisher, WithTransactions } from '#debate/core/ports.ts';
import { refreshCard } from '#debate/posts/card-posts.ts';
import { parseSource } from '#debate/sources/rules/source.ts';
import { sourceLevel } from '#debate/sources/rules/source-level.ts';
import { SOURCE_RULES } from '#debate/sources/rules/version.ts';
import type { Reading, RereadTransaction, StoredItem } from './reread-port.ts';

/** Items in one transaction: filings wait for no longer. */
const BATCH = 20;

export type Rereading = WithTransactions<RereadTransaction> & WithClock & WithPublisher;

/**
 * Finds keys and clusters of a debate's items anew after their rules changed, once, in the order
 * of numbers: each joins the earliest item before it that has the same source or text, or founds a
 * cluster of its own number. It can be stopped after any batch, and goes on from there. Items that
 * are filed meanwhile are read by the new rules and come last, so that the end finds all of them.
 */
export async function rereadSources(
  ports: Rereading,
  debateId: string,
  stopping?: AbortSignal,
): Promise<void> {
  while (stopping?.aborted !== true && (await rereadBatch(ports, debateId)));
  ports.publisher.wake();
  ports.publisher.boardChanged(debateId);
}

/** Whether there may be more to read. */
async function rereadBatch({ store, clock }: Rereading, debateId: string): Promise<boolean> {
  const at = clock.now();
  return await store.inDebate(debateId, async (tx) => {
    const from = await tx.rereadTo(SOURCE_RULES);
    if (from === null) return false;
    const items = await tx.itemsAfter(from, BATCH);
    let joined = 0;
    for (const item of items) joined += Number(await rereadItem(tx, item));
    const to = items.at(-1)?.number ?? from;
    if (items.length > 0) await tx.noteReread(to, joined, at);
    if (items.length < BATCH) await tx.finishReread(SOURCE_RULES);
    return items.length === BATCH;
  });
}

/** Whether the item counts with another one now, of which it was apart. */
async function rereadItem(tx: RereadTransaction, item: StoredItem): Promise<boolean> {
  const { number, claim, side, target } = item;
  const read = readAnew(item);
  const key = { fingerprint: fingerprint(item.text), canonical: read.sourceKey ?? undefined };
  const scope = { claim, side, target };
  const found = await tx.clusterCandidates({
    ...{ ...scope, key, probes: probes(key.fingerprint) },
    before: { number, version: SOURCE_RULES },
  });
  const { joins } = chooseCluster(key, found);
  if (joins === undefined) await tx.foundCluster({ ...scope, ...key, number });
  else await tx.dropCluster(number);
  const cluster = joins ?? number;
  await tx.setReading(item, { ...read, cluster });
  // Numbers of clusters come from items up to this one, or were given out for its own edits.
  const isNews = cluster < number && item.cluster >= number;
  if (isNews || read.sourceLevel !== item.sourceLevel) await refreshCard(tx, item);
  return isNews && item.standing;
}

/** What cannot be read any more keeps what it had. */
function readAnew(item: StoredItem): Omit<Reading, 'cluster'> {
  const { source, sourceKey, sourceKind, sourceLevel: level } = item;
  const read = parseSource(source ?? '');
  if (!read.ok) return { sourceKey, sourceKind, sourceLevel: level };
  const { canonical, kind } = read.source;
  return { sourceKey: canonical, sourceKind: kind, sourceLevel: sourceLevel(read.source) };
}
