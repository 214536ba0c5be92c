import { setTimeout } from 'node:timers/promises';
import type { Log } from './log.ts';

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;

/** Waits, during a start, for what is not available yet. */
export type Patience = {
  /**
   * Retries something until it works. A transient error (`isPassing`) is logged and retried after
   * 1, 2, 4, 8, 16 and then every 30 seconds, or after `pauseOf`. Any other error is thrown, and so
   * is one without a `pauseOf` once `mostMs` is used up.
   */
  until<T>(
    work: () => Promise<T>,
    isPassing: (error: unknown) => boolean,
    pauseOf?: (error: unknown) => number | undefined,
  ): Promise<T>;
};

export type PatienceOptions = {
  readonly log: Pick<Log, 'warn'>;
  /** Total length of all pauses over all calls, ms, except those that `pauseOf` asks for. */
  readonly mostMs: number;
  /** Ends a pause, with its reason as the error. */
  readonly stopping: AbortSignal;
};

export function createPatience({ log, mostMs, stopping }: PatienceOptions): Patience {
  let leftMs = mostMs;
  return {
    async until(work, isPassing, pauseOf) {
      for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS)) {
        stopping.throwIfAborted();
        try {
          return await work();
        } catch (error) {
          stopping.throwIfAborted();
          if (!isPassing(error)) throw error;
          const asked = pauseOf?.(error);
          if (asked === undefined && leftMs <= 0) throw error;
          const ms = asked ?? Math.min(pauseMs, leftMs);
          if (asked === undefined) leftMs -= ms;
          log.warn(`${wordsOf(error)}; trying again in ${lengthOf(ms)}`);
          await pause(ms, stopping);
        }
      }
    },
  };
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await setTimeout(ms, undefined, { signal });
  } catch {
    throw signal.reason;
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Such as `12 s` or `61 min`. */
function lengthOf(ms: number): string {
  const seconds = Math.ceil(ms / 1_000);
  return seconds < 120 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`;
}
