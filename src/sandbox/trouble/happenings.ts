import type { Happening } from '../contract/sandbox.ts';

const KEPT = 300;

export type Happenings = ReturnType<typeof createHappenings>;

/** What happened lately, the oldest first. */
export function createHappenings(now: () => number) {
  const kept: Happening[] = [];
  let count = 0;
  return {
    tell(text: string): void {
      count += 1;
      kept.push({ number: count, at: now(), text });
      if (kept.length > KEPT) kept.shift();
    },
    /** Those after this number. */
    since: (number: number): Happening[] => kept.filter((one) => one.number > number),
  };
}
