import { tick } from '#debate/debates/tick.ts';
import { rereadSources } from '#debate/evidence/reread-sources.ts';
import { gradeQueued } from '#debate/grading/grade-evidence.ts';
import type { Ports } from '#debate/ports.ts';
import { summariseDue } from '#debate/summary/summarise-due.ts';
import type { Env } from './env.ts';
import type { JobQueue } from './jobs/create-jobs.ts';

/** Grades queued items, at most as many at once as the model's concurrency allows. */
export async function workOnGradings(jobs: JobQueue, ports: Ports, llm: Env['llm']): Promise<void> {
  const how = {
    concurrency: llm.concurrency,
    timeoutSeconds: Math.ceil(llm.timeoutMs / 1000) + 60,
  };
  await jobs.work('grade', (fields) => gradeQueued(ports, fields), how);
}

/** Background work: due summaries, re-parsing sources, ordering votes, removals, and the tick. */
export async function startTicks(jobs: JobQueue, ports: Ports): Promise<void> {
  await jobs.work(
    'summary',
    ({ debateId }, stopping) => summariseDue(ports, String(debateId), { stopping }),
    // After a long outage one debate may have missed a year of weeks.
    { concurrency: 2, timeoutSeconds: 600 },
  );
  await jobs.work('sources', ({ debateId }, ended) =>
    rereadSources(ports, String(debateId), ended),
  );
  await jobs.work(
    'votes',
    ({ debateId }, stopping) => ports.store.votes.putInOrder(String(debateId), stopping),
    { timeoutSeconds: 600 },
  );
  await jobs.work(
    'removal',
    ({ debateId }, stopping) => ports.store.guilds.remove(String(debateId), stopping),
    { timeoutSeconds: 600 },
  );
  await jobs.everyMinute(() => tick(ports));
}
