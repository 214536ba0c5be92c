import type { BallotPace } from '#debate/ballot/ballot-pace.ts';
import type { Clock } from '#debate/core/ports.ts';

/** The debate's clock, which the sandbox can move. Snowflakes and deadlines use the real time. */
export type MovableClock = Clock & {
  /** Sets the clock, which runs on from there; null returns to the real time. */
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

/** Setting the debate's clock also clears the double-press guard, since debate time has passed. */
export function movableWithPace(clock: MovableClock, pace: BallotPace): MovableClock {
  return {
    now: clock.now,
    set(moment) {
      pace.forget();
      clock.set(moment);
    },
  };
}
