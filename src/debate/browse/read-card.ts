import type { Debate } from '#debate/core/debate.ts';
import { type Evidence, isStanding } from '#debate/evidence/evidence.ts';
import type { WithEvidence } from '#debate/evidence/evidence-port.ts';
import { type MarkCounts, NO_MARK_COUNTS } from '#debate/marks/mark-counts.ts';
import type { WithMarks } from '#debate/marks/mark-port.ts';
import { type JudgingPorts, readJudged } from '#debate/tally/read-judged.ts';
import { type Lifecycle, lifecycleOf } from '#debate/tally/rules/lifecycle.ts';

/** What the public card of one item shows. */
export type EvidenceCard = {
  readonly item: Evidence;
  readonly dots: number;
  readonly stage: Lifecycle;
  /** Standing rebuttals. */
  readonly rebuttals: number;
  readonly marks: MarkCounts;
};

/** The card of an item in its current state; null if there is no such item. */
export async function readCard(
  ports: JudgingPorts & WithEvidence & WithMarks,
  debate: Debate,
  number: number,
): Promise<EvidenceCard | null> {
  const item = await ports.store.evidence.find(debate.id, number);
  if (item === null) return null;
  const [counts, judged] = await Promise.all([
    ports.store.marks.counts(debate.id, [number]),
    readJudged(ports, debate, item.claim, [number]),
  ]);
  const own = judged.get(number);
  const evidence = own !== undefined && 'rebuttals' in own ? own : undefined;
  const rebuttals = isStanding(item) ? (evidence?.rebuttals ?? []) : [];
  return {
    item,
    dots: own?.dots ?? 0,
    stage: lifecycleOf(item, evidence),
    rebuttals: rebuttals.filter(({ stands }) => stands).length,
    marks: counts.get(number) ?? NO_MARK_COUNTS,
  };
}
