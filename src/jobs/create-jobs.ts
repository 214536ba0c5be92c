import type { PgBoss, QueueOptions } from 'pg-boss';
import type { JobFields, JobHandler, Jobs, WorkOptions } from '#debate/core/jobs-port.ts';
import type { Log } from '../log.ts';
import { openBoss } from './open-boss.ts';

const TICK = 'tick';
const EVERY_MINUTE = '* * * * *';
const DEFAULTS = { concurrency: 1, retries: 3, backOffSeconds: 5, timeoutSeconds: 120 };
const LONGEST_BACK_OFF_S = 600;
/** A job whose process sends no sign of life for this long is given to another one. */
const HEARTBEAT_S = 20;
/** Looks for jobs besides being woken, such as for those whose back-off has ended. */
const LOOK_EVERY_S = 5;
const KEPT_AFTER_S = 3_600;
const LONGEST_STOP_MS = 15_000;

export type JobQueue = Jobs & {
  /** Does the jobs of a queue in this process, some at a time. What it throws is logged. */
  work(queue: Parameters<Jobs['enqueue']>[0], does: JobHandler, how?: WorkOptions): Promise<void>;
  /** Does something now and, in one of the processes that share the database, in each minute. */
  everyMinute(does: (stopping: AbortSignal) => Promise<void>): Promise<void>;
  /** Takes no more jobs and waits for those in hand, up to 15 s; the rest is done again later. */
  stop(): Promise<void>;
};

/**
 * Jobs on the database that everything else is in. Each is done at least once, by one process at a
 * time; twice at the most where a process was thought dead. Its clock is the real one.
 * Throws JobQueueError when the database does not let it in.
 */
export async function createJobs({ url, log }: { url: string; log: Log }): Promise<JobQueue> {
  const boss = await openBoss(url, log);
  const known = new Set<string>();
  const worked = new Set<string>();

  /** Of one key one job waits or runs. */
  async function ensure(queue: string): Promise<void> {
    if (known.has(queue)) return;
    await boss.createQueue(queue, { policy: 'exclusive', notify: true, ...queueOptions({}) });
    known.add(queue);
  }

  return {
    async enqueue(queue, key, fields) {
      await ensure(queue);
      await boss.send(queue, fields, { singletonKey: key });
    },

    async work(queue, does, how = {}) {
      await ensure(queue);
      await boss.updateQueue(queue, queueOptions(how));
      worked.add(queue);
      await listen(boss, log, queue, does, how.concurrency ?? DEFAULTS.concurrency);
    },

    async everyMinute(does) {
      // A tick that died with its process must not hold up the next one: only waiting ones are one.
      await boss.createQueue(TICK, { policy: 'short', notify: true });
      await boss.updateQueue(TICK, { ...queueOptions({ retries: 0 }), retentionSeconds: 300 });
      worked.add(TICK);
      await listen(boss, log, TICK, (_, stopping) => does(stopping), 1);
      await boss.schedule(TICK, EVERY_MINUTE);
      await boss.send(TICK, {});
    },

    async stop() {
      // First of all, so that nothing is begun while the rest of it comes to an end.
      await Promise.all([...worked].map((queue) => boss.offWork(queue, { wait: false })));
      await boss.stop({ timeout: LONGEST_STOP_MS });
    },
  };
}

function queueOptions(how: WorkOptions): QueueOptions {
  return {
    retryLimit: how.retries ?? DEFAULTS.retries,
    retryDelay: how.backOffSeconds ?? DEFAULTS.backOffSeconds,
    retryBackoff: true,
    retryDelayMax: LONGEST_BACK_OFF_S,
    expireInSeconds: how.timeoutSeconds ?? DEFAULTS.timeoutSeconds,
    heartbeatSeconds: HEARTBEAT_S,
    deleteAfterSeconds: KEPT_AFTER_S,
  };
}

/** One worker per job at once: each looks for the next job as soon as it has done one. */
async function listen(
  boss: PgBoss,
  log: Log,
  queue: string,
  does: JobHandler,
  concurrency: number,
): Promise<void> {
  const how = { pollingIntervalSeconds: 2, notifyPollingIntervalSeconds: LOOK_EVERY_S };
  for (let started = 0; started < concurrency; started += 1) {
    let worker: string | undefined;
    worker = await boss.work<JobFields>(queue, how, async (jobs) => {
      for (const { id, data, signal } of jobs) {
        await attempt(() => does(data ?? {}, signal), log, { queue, job: id });
      }
      if (worker !== undefined) boss.notifyWorker(worker);
    });
  }
}

/** What an error says may quote a member: it is logged by our rules, and not kept with the job. */
async function attempt(does: () => Promise<void>, log: Log, job: object): Promise<void> {
  try {
    await does();
  } catch (err) {
    log.warn({ err, ...job }, 'a job failed');
    throw new Error('failed; the log says why');
  }
}
