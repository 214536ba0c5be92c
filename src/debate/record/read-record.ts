import type { Debate } from '#debate/core/debate.ts';
import type { SummaryKind } from '#debate/core/rules/summary-kind.ts';
import { NoRecordError } from './errors.ts';
import type { KeptRecord, WithRecords } from './record-port.ts';

/** The file of a summary, and before it those of the erasures since the previous summary. */
export type RecordFiles = {
  readonly erasures: readonly KeptRecord[];
  readonly summary: KeptRecord;
};

/** The public files of a summary. Throws NoRecordError. */
export async function readRecord(
  { store }: WithRecords,
  debate: Debate,
  week: string,
  kind: SummaryKind,
): Promise<RecordFiles> {
  const summary = await store.records.find(debate.id, week, kind);
  if (summary === null) throw new NoRecordError();
  return { erasures: await store.records.erasuresBefore(debate.id, summary.link), summary };
}
