import type { Debate } from '#debate/core/debate.ts';
import { type Evidence, isStanding } from '#debate/evidence/evidence.ts';
import { type MarkCounts, NO_MARK_COUNTS } from '#debate/marks/mark-port.ts';
import type { Ports } from '#debate/ports.ts';
import { type Lifecycle, lifecycleOf } from '#debate/tally/rules-1/lifecycle.ts';
import { strength } from '#debate/tally/rules-1/strength.ts';
import { checksOf, readLiveClaim } from '#debate/tally/tally-evidence.ts';

/** What the public card of one item shows. */
export type EvidenceCard = {
  readonly item: Evidence;
  readonly dots: number;
  readonly stage: Lifecycle;
  /** Standing rebuttals. */
  readonly rebuttals: number;
  readonly marks: MarkCounts;
};

/** The card of an item as things stand; null when there is no such item. */
export async function readCard(
  store: Pick<Ports['store'], 'evidence' | 'marks'>,
  debate: Debate,
  number: number,
): Promise<EvidenceCard | null> {
  const item = await store.evidence.find(debate.id, number);
  if (item === null) return null;
  const counts = await store.marks.counts(debate.id, [number]);
  const marks = counts.get(number) ?? NO_MARK_COUNTS;
  const alone = strength({ ...item, checks: checksOf(marks) }).dots;
  if (!isStanding(item)) {
    return { item, dots: alone, stage: lifecycleOf(item, undefined), rebuttals: 0, marks };
  }
  const { tally } = await readLiveClaim(store, debate, item.claim);
  const own = tally.items.find((one) => one.number === number);
  return {
    item,
    dots: own?.dots ?? alone,
    stage: lifecycleOf(item, own),
    rebuttals: own?.rebuttals.length ?? 0,
    marks,
  };
}
