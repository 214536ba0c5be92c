import type { Happening } from '../contract/sandbox.ts';

const KEPT = 300;

export type Happenings = ReturnType<typeof createHappenings>;

/** The latest happenings, oldest first. */
export function createHappenings(now: () => number) {
  const kept: Happening[] = [];
  // A page that was open before a restart asks for what came after the last number it knew, and
  // there is never one a millisecond.
  let number = now();
  let isQuiet = false;
  const tell = (text: string): void => {
    number += 1;
    kept.push({ number, at: now(), text });
    if (kept.length > KEPT) kept.shift();
  };
  return {
    tell,
    /** Reports a single act of a person, unless `quietly` is running. */
    tellOfAct(text: string): void {
      if (!isQuiet) tell(text);
    },
    /** Runs `work` without reporting single acts. */
    async quietly<T>(work: () => Promise<T>): Promise<T> {
      isQuiet = true;
      try {
        return await work();
      } finally {
        isQuiet = false;
      }
    },
    /** The kept ones after the one with this number. */
    since: (known: number): Happening[] => kept.filter((one) => one.number > known),
  };
}
