import type { Clock } from '#debate/core/ports.ts';

/** The debate's clock. In the sandbox it can be moved; snowflakes and deadlines are not asked. */
export type MovableClock = Clock & {
  /** Shows this moment now and runs on from there; null goes back to the real time. */
  set(moment: Date | null): void;
};

export function createClock(): MovableClock {
  let offsetMs = 0;
  return {
    now: () => new Date(Date.now() + offsetMs),
    set(moment) {
      offsetMs = moment === null ? 0 : moment.getTime() - Date.now();
    },
  };
}
