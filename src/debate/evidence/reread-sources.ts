import { chooseCluster, probes } from '#debate/clusters/rules/cluster.ts';
import { fingerprint } from '#debate/clusters/rules/normalise.ts';
import type { WithClock, WithPublisher, WithTransactions } from '#debate/core/ports.ts';
import { refreshCard } from '#debate/posts/card-posts.ts';
import { parseSource } from '#debate/sources/rules/source.ts';
import { sourceLevel } from '#debate/sources/rules/source-level.ts';
import { SOURCE_RULES } from '#debate/sources/rules/version.ts';
import type { Reading, RereadTransaction, StoredItem } from './reread-port.ts';

/** Items per transaction; a filing waits for at most one batch. */
const BATCH = 20;

export type Rereading = WithTransactions<RereadTransaction> & WithClock & WithPublisher;

/**
 * Recomputes the source keys and clusters of a debate's items once after their rules changed, in
 * order of number: each item joins the earliest item before it with the same source or text, or
 * founds a cluster of its own number. It can be stopped after any batch and resumes there. Items
 * filed meanwhile have the highest numbers, so the run reaches them last and they find all the
 * others.
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

/** Whether there may be more to parse. */
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

/**
 * Whether a standing item now shares a cluster with an earlier item that it did not share before.
 */
async function rereadItem(tx: RereadTransaction, item: StoredItem): Promise<boolean> {
  const { number, claim, side, target } = item;
  const read = readAnew(item);
  const key = { fingerprint: fingerprint(item.text), canonical: read.sourceKey ?? undefined };
  const scope = { claim, side, target };
  const found = await tx.clusterCandidates({
    ...scope,
    key,
    probes: probes(key.fingerprint),
    before: { number, version: SOURCE_RULES },
  });
  const { joins } = chooseCluster(key, found);
  if (joins === undefined) await tx.foundCluster({ ...scope, ...key, number });
  else await tx.dropCluster(number);
  const cluster = joins ?? number;
  await tx.setReading(item, { ...read, cluster });
  // A cluster's number is that of an item up to this one, or was issued for one of its own edits.
  const isNews = cluster < number && item.cluster >= number;
  if (isNews || read.sourceLevel !== item.sourceLevel) await refreshCard(tx, item);
  return isNews && item.standing;
}

/** A source that can no longer be parsed keeps its stored values. */
function readAnew(item: StoredItem): Omit<Reading, 'cluster'> {
  const { source, sourceKey, sourceKind, sourceLevel: level } = item;
  const read = parseSource(source ?? '');
  if (!read.ok) return { sourceKey, sourceKind, sourceLevel: level };
  const { canonical, kind } = read.source;
  return { sourceKey: canonical, sourceKind: kind, sourceLevel: sourceLevel(read.source) };
}
