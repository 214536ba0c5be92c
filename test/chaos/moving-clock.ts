import { renameSync, writeFileSync } from 'node:fs';

/** The wall clock of the bots, which is ahead of the real one and now and then wrong. */
export type MovingClock = {
  /** The right time, ms since 1970: what Discord dates messages with. */
  readonly calendar: () => number;
  /** The file that the bots read, see stepped-clock.ts. */
  readonly file: string;
  /** Lets the time jump to a later moment, ms since 1970. */
  jumpTo(moment: number): void;
  /** Sets the bots' clocks wrong by so much, ms, either way; 0 sets them right. */
  setWrong(ms: number): void;
};

export function createMovingClock(file: string): MovingClock {
  let [aheadMs, wrongMs] = [0, 0];
  const calendar = () => Date.now() + aheadMs;
  const write = () => {
    // Atomic, so that nobody reads half a number.
    writeFileSync(`${file}.next`, String(aheadMs + wrongMs));
    renameSync(`${file}.next`, file);
  };
  write();
  return {
    calendar,
    file,
    jumpTo(moment) {
      aheadMs += Math.max(0, moment - calendar());
      write();
    },
    setWrong(ms) {
      wrongMs = ms;
      write();
    },
  };
}
