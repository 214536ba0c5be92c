import { Worker } from 'node:worker_threads';
import { RestartingError } from '#debate/core/errors.ts';
import type { Faults } from '#debate/core/fault-port.ts';
import type { Clock, Publisher } from '#debate/core/ports.ts';
import type { WithLargeDebates } from '#debate/debates/large-debates-port.ts';
import type { WithLargeClaims } from '#debate/same-source/first-sourced.ts';
import type { LargeSummaries, WithLargeSummaries } from '#debate/summary/large-summaries-port.ts';
import type { DigestClaim } from '#debate/tally/digest-port.ts';
import type {
  LargeTasks,
  TaskMessage,
  TaskName,
  ThreadMessage,
  ThreadSettings,
} from './protocol.ts';

/** The thread ends after this long without work and frees its memory; it restarts in a second. */
const IDLE_MS = 60_000;

export type LargeWorkOptions = ThreadSettings & {
  readonly clock: Clock;
  readonly faults: Faults;
  /** Ends the thread at once: anything waiting for it would keep the program from exiting. */
  readonly stopping: AbortSignal;
  /** Starts the thread; tests use one that they can kill. */
  readonly startThread?: (settings: ThreadSettings) => Worker;
  /** Called for each debate that the thread may have changed. */
  readonly changed: (debateId: string) => void;
};

export type LargeWork = {
  readonly digest: DigestClaim;
  readonly summaries: LargeSummaries;
  /** Everything but the digests, in the form that use cases take. */
  readonly ports: Required<WithLargeSummaries & WithLargeDebates & WithLargeClaims>;
  /**
   * Makes this publisher do what the thread requests; without one nothing is lost, it only happens
   * later.
   */
  publishBy(publisher: Publisher): void;
  /** Ends the thread; its running tasks fail, and are done again after the next start. */
  stop(): Promise<void>;
};

export function startLargeThread(workerData: ThreadSettings): Worker {
  return new Worker(new URL('./thread.ts', import.meta.url), { workerData, execArgv: [] });
}

type Waiting = {
  /** The thread that has the task. */
  readonly by: Worker;
  resolve(answer: unknown): void;
  reject(error: unknown): void;
};

/**
 * A thread for work that takes seconds of computing. It starts with the first task and ends when
 * idle, or with the program. If it dies, its tasks fail, and the next task starts another one.
 */
export function createLargeWork(options: LargeWorkOptions): LargeWork {
  const { databaseUrl, key, isOwnServer, openai, llm } = options;
  const { clock, startThread = startLargeThread } = options;
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let publisher: Publisher | undefined;
  let idle: NodeJS.Timeout | undefined;
  let tasks = 0;
  let isStopped = false;

  function start(): Worker {
    const started = startThread({ databaseUrl, key, isOwnServer, openai, llm });
    let fault: unknown = new Error('the thread for large work ended');
    started.on('message', take).on('error', (error) => {
      fault = error;
      // It accepts no more tasks.
      if (worker === started) worker = undefined;
    });
    started.once('exit', () => {
      if (worker === started) worker = undefined;
      // Another thread may have started by now, with tasks of its own.
      for (const { by, reject } of waiting.values()) if (by === started) reject(fault);
    });
    return started;
  }

  function take(message: ThreadMessage): void {
    if (message.kind === 'done') waiting.get(message.id)?.resolve(message.answer);
    else if (message.kind === 'failed') waiting.get(message.id)?.reject(message.error);
    else if (message.kind === 'fault') options.faults.tell(message.error, message.what);
    else if (message.kind === 'board') publisher?.boardChanged(message.debateId);
    else publisher?.wake();
  }

  async function ask<N extends TaskName>(
    name: N,
    asked: LargeTasks[N]['asked'],
  ): Promise<LargeTasks[N]['answer']> {
    if (isStopped) throw new RestartingError();
    clearTimeout(idle);
    tasks += 1;
    const id = tasks;
    worker ??= start();
    const by = worker;
    by.ref();
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    waiting.set(id, { by, resolve, reject });
    const aheadMs = clock.now().getTime() - Date.now();
    by.postMessage({ id, name, asked, aheadMs } satisfies TaskMessage);
    try {
      // The thread answers each task with the type that the protocol defines.
      return (await promise) as LargeTasks[N]['answer'];
    } finally {
      waiting.delete(id);
      if (waiting.size === 0) rest();
    }
  }

  function rest(): void {
    worker?.unref();
    clearTimeout(idle);
    idle = setTimeout(() => void end(), IDLE_MS).unref();
  }

  async function end(): Promise<void> {
    clearTimeout(idle);
    const ending = worker;
    worker = undefined;
    await ending?.terminate();
  }

  /** Whatever the outcome, the debate is read again. */
  async function onDebate<N extends Exclude<TaskName, 'digest'>>(
    name: N,
    asked: LargeTasks[N]['asked'],
  ): Promise<LargeTasks[N]['answer']> {
    return await ask(name, asked).finally(() => options.changed(asked.debateId));
  }

  let ending: Promise<void> | undefined;
  const stop = (): Promise<void> => {
    isStopped = true;
    ending ??= end();
    return ending;
  };
  options.stopping.addEventListener('abort', () => void stop());

  const summaries: LargeSummaries = {
    async summariseDue(debateId, awaitsGrades) {
      await onDebate('summariseDue', { debateId, awaitsGrades });
    },
    async postSoFar(debateId) {
      await onDebate('postSoFar', { debateId });
    },
    closeDebate: (debateId) => onDebate('closeDebate', { debateId }),
  };

  return {
    stop,
    digest: (question) => ask('digest', question),
    summaries,
    ports: {
      largeSummaries: summaries,
      largeDebates: {
        exportDebate: (debateId) => ask('exportDebate', { debateId }),
        alarmGraders: (debateId) => ask('alarmGraders', { debateId }),
      },
      largeClaims: {
        firstSourced: (debateId, number) => ask('firstSourced', { debateId, number }),
      },
    },
    publishBy(given) {
      publisher = given;
    },
  };
}
