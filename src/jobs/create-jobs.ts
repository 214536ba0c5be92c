import type { PgBoss, QueueOptions } from 'pg-boss';
import type { JobFields, Jobs } from '#debate/core/jobs-port.ts';
import type { Session } from '../database/session.ts';
import type { Log } from '../log.ts';
import { openBoss } from './open-boss.ts';

const TICK = 'tick';
const EVERY_MINUTE = '* * * * *';
const DEFAULTS = { concurrency: 1, backOffSeconds: 5, timeoutSeconds: 120 };
/** Tries after the first one. */
const RETRIES = 3;
const LONGEST_BACK_OFF_S = 600;
/** A job whose process shows no sign of life for this long is given to another process. */
const HEARTBEAT_S = 20;
/** How often workers look for jobs without being notified, such as those whose back-off is over. */
const LOOK_EVERY_S = 5;
const KEPT_AFTER_S = 3_600;
const LONGEST_STOP_MS = 15_000;

/**
 * Does one job. It may be called again for the same job, so it first checks what has been done. A
 * job of many parts stops between two of them when `stopping` is aborted, and the tick enqueues it
 * again.
 */
type JobHandler = (fields: JobFields, stopping: AbortSignal) => Promise<void>;

/** The defaults are those of DEFAULTS. */
type WorkOptions = {
  /** Jobs at once in this process. */
  readonly concurrency?: number;
  /** Seconds before the second try; each later one waits about twice as long, up to ten minutes. */
  readonly backOffSeconds?: number;
  /** A try that takes longer counts as failed, and its signal is aborted. */
  readonly timeoutSeconds?: number;
};

export type JobsOptions = {
  readonly session: Session;
  readonly log: Log;
};

export type JobQueue = Jobs & {
  /** Works on the jobs of a queue in this process. Errors are logged and the job tried again. */
  work(queue: Parameters<Jobs['enqueue']>[0], does: JobHandler, how?: WorkOptions): Promise<void>;
  /** Runs something now and then every minute, in one of the processes that share the database. */
  everyMinute(does: () => Promise<void>): Promise<void>;
  /**
   * Takes no new jobs, tells running ones to stop and waits up to 15 s for them; unfinished jobs run
   * again later.
   */
  stop(): Promise<void>;
};

/**
 * Jobs in the same database as everything else. Each runs at least once, and in one process at a time
 * unless a process that was taken for dead is still running. It uses the real clock.
 *
 * @throws JobQueueError when it cannot use the database.
 */
export async function createJobs({ session, log }: JobsOptions): Promise<JobQueue> {
  const boss = await openBoss(session, log);
  const stopping = new AbortController();
  const known = new Set<string>();
  const worked = new Set<string>();

  /** With this policy at most one job per key waits or runs. */
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
      const heeding: JobHandler = (fields, signal) =>
        does(fields, AbortSignal.any([signal, stopping.signal]));
      await listen(boss, log, queue, heeding, how.concurrency ?? DEFAULTS.concurrency);
    },

    async everyMinute(does) {
      // At most one tick waits, but a running one whose process died must not block the next.
      await boss.createQueue(TICK, { policy: 'short', notify: true });
      await boss.updateQueue(TICK, { ...queueOptions({}), retryLimit: 0, retentionSeconds: 300 });
      worked.add(TICK);
      await listen(boss, log, TICK, does, 1);
      await boss.schedule(TICK, EVERY_MINUTE);
      await boss.send(TICK, {});
    },

    async stop() {
      stopping.abort();
      // First, so that no job starts while the others finish.
      await Promise.all([...worked].map((queue) => boss.offWork(queue, { wait: false })));
      await boss.stop({ timeout: LONGEST_STOP_MS });
    },
  };
}

function queueOptions(how: WorkOptions): QueueOptions {
  return {
    retryLimit: RETRIES,
    retryDelay: how.backOffSeconds ?? DEFAULTS.backOffSeconds,
    retryBackoff: true,
    retryDelayMax: LONGEST_BACK_OFF_S,
    expireInSeconds: how.timeoutSeconds ?? DEFAULTS.timeoutSeconds,
    heartbeatSeconds: HEARTBEAT_S,
    deleteAfterSeconds: KEPT_AFTER_S,
  };
}

/** As many workers as jobs may run at once; each looks for its next job as soon as it is done. */
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
        await attempt(() => does(data ?? {}, signal), log, {
          queue,
          job: id,
          debate: data?.debateId,
        });
      }
      if (worker !== undefined) boss.notifyWorker(worker);
    });
  }
}

/** An error may quote a member: the log applies its rules to it, and the job's row gets nothing. */
async function attempt(does: () => Promise<void>, log: Log, job: object): Promise<void> {
  try {
    await does();
  } catch (err) {
    log.warn({ err, ...job }, 'a job failed');
    throw new Error('failed; the log says why');
  }
}
