import { count } from '#debate/core/rules/count.ts';

/** The longest wait for grades in total, and the longest without a new one. */
const MOST_MS = 120_000;
const STILL_MS = 40_000;
const LOOK_MS = 250;

export type GradesWaitOptions = {
  /** The number of grades still outstanding. */
  readonly left: () => Promise<number>;
  /** Called once, if the wait is longer than a moment. */
  readonly say: (words: string) => void;
  readonly pause?: (ms: number) => Promise<unknown>;
};

/**
 * Waits until no grade is outstanding. The weeks of the demo pass in seconds, while a model takes
 * longer, so all waits together last two minutes at most, and stop for good once a model makes no
 * progress.
 */
export function createGradesWait({
  left,
  say,
  pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
}: GradesWaitOptions): () => Promise<void> {
  let [waitedMs, stillMs] = [0, 0];
  return async () => {
    for (let last = await left(); last > 0; ) {
      if (waitedMs >= MOST_MS || stillMs >= STILL_MS) return;
      if (waitedMs === 4 * LOOK_MS) say(`waiting for the model: ${count(last, 'item')} to grade`);
      await pause(LOOK_MS);
      waitedMs += LOOK_MS;
      const now = await left();
      stillMs = now < last ? 0 : stillMs + LOOK_MS;
      last = now;
    }
  };
}
