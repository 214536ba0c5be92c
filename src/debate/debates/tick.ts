import type { WithVotes } from '#debate/ballot/vote-port.ts';
import { doAll } from '#debate/core/do-all.ts';
import type { WithJobs } from '#debate/core/jobs-port.ts';
import type { WithClock } from '#debate/core/ports.ts';
import type { WithRereading } from '#debate/evidence/reread-port.ts';
import { type Rereading, rereadSources } from '#debate/evidence/reread-sources.ts';
import { enqueueGradings, outstandingGrades } from '#debate/grading/enqueue-gradings.ts';
import type { WithGradings } from '#debate/grading/grading-port.ts';
import type { WithModelTerms } from '#debate/model/model-port.ts';
import { SOURCE_RULES } from '#debate/sources/rules/version.ts';
import type { WithSchedules } from '#debate/summary/schedule-port.ts';
import { dueDebates, type SummarisingDue, summariseDue } from '#debate/summary/summarise-due.ts';
import { type Sweeping, sweep } from './sweep.ts';

/** What is checked every minute. */
type Looking = Sweeping & WithRereading & WithSchedules & WithGradings & WithModelTerms & WithVotes;

/**
 * The work of every minute, done by one process for all. A failure does not stop the rest and is
 * retried the next minute.
 */
export async function tick(ports: Looking & WithJobs): Promise<void> {
  const { store, jobs } = ports;
  const ask =
    (queue: 'sources' | 'summary' | 'votes' | 'removal', due: () => Promise<string[]>) =>
    async () => {
      for (const id of await due()) await jobs.enqueue(queue, id, { debateId: id });
    };
  await doAll([
    () => enqueueGradings(ports),
    ask('sources', () => store.rereading.due(SOURCE_RULES)),
    ask('summary', () => dueDebates(ports)),
    // After summaries made here, or by a process that has since died.
    ask('votes', () => store.votes.unordered()),
    () => sweep(ports),
    ask('removal', () => store.guilds.dissolved()),
  ]);
}

/** The same without a queue: returns once everything due is done, without waiting for grades. */
export async function tickAtOnce(
  ports: Sweeping & WithSchedules & SummarisingDue & WithRereading & Rereading,
): Promise<void> {
  for (const id of await ports.store.rereading.due(SOURCE_RULES)) await rereadSources(ports, id);
  for (const id of await dueDebates(ports)) await summariseDue(ports, id, { awaitsGrades: false });
  for (const id of await ports.store.votes.unordered()) await ports.store.votes.putInOrder(id);
  await sweep(ports);
  for (const id of await ports.store.guilds.dissolved()) await ports.store.guilds.remove(id);
}

/** The number of items in debates with a summary due that still await the model's grade. */
export async function gradesBeforeDue(
  ports: WithSchedules & WithGradings & WithModelTerms & WithClock,
): Promise<number> {
  const counts = (await dueDebates(ports)).map((id) => outstandingGrades(ports, id));
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
}
