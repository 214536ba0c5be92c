/** For how long grades are waited for in all, and for how long while none comes. */
const MOST_MS = 120_000;
const STILL_MS = 40_000;
const LOOK_MS = 250;

export type GradesWaitOptions = {
  /** Grades that are still to come. */
  readonly left: () => Promise<number>;
  /** Told once, when it takes longer than a moment. */
  readonly say: (words: string) => void;
  readonly pause?: (ms: number) => Promise<unknown>;
};

/**
 * Waits until no grade is to come. The demo's weeks pass in seconds and a model's calls do not: it
 * waits two minutes at most over all its weeks, and no more once a model has stood still.
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
      if (waitedMs === 4 * LOOK_MS) say(`waiting for the model: ${last} items to grade`);
      await pause(LOOK_MS);
      waitedMs += LOOK_MS;
      const now = await left();
      stillMs = now < last ? 0 : stillMs + LOOK_MS;
      last = now;
    }
  };
}
