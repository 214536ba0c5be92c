import type { WithJobs } from '#debate/core/jobs-port.ts';
import type { WithModelTerms } from '#debate/model/model-port.ts';
import type { WithGradings } from './grading-port.ts';

/** Maximum number of items enqueued per tick, in all and per server. */
const MOST_AT_ONCE = 200;
const MOST_OF_A_SERVER = 40;

/** Enqueues all gradings that are due, such as those filed just before a process was killed. */
export async function enqueueGradings({
  store,
  jobs,
  model,
}: WithGradings & WithJobs & WithModelTerms): Promise<void> {
  if (model === undefined) return;
  for (const { debateId, number } of await store.gradings.due(MOST_AT_ONCE, MOST_OF_A_SERVER)) {
    await enqueueGrading({ jobs, model }, debateId, number);
  }
}

/** Enqueues the grading of one item that is already recorded as waiting. */
export async function enqueueGrading(
  { jobs, model }: WithJobs & WithModelTerms,
  debateId: string,
  number: number,
): Promise<void> {
  if (model === undefined) return;
  // The item is stored and the next tick enqueues it again, so this is no reason to fail.
  await jobs.enqueue('grade', `${debateId}:${number}`, { debateId, number }).catch(() => undefined);
}

/** How long after its slot a summary waits for outstanding grades. */
export const GRADES_AWAITED_MS = 10 * 60_000;

/**
 * How many items wait for a grade by the model that may arrive within that time; with a number, 1
 * if that item is among them. 0 without a model.
 */
export async function outstandingGrades(
  { store, model }: WithGradings & WithModelTerms,
  debateId: string,
  number?: number,
): Promise<number> {
  if (model === undefined) return 0;
  return await store.gradings.outstanding(debateId, GRADES_AWAITED_MS, number);
}
