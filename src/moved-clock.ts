import type { BallotPace } from '#debate/ballot/ballot-pace.ts';
import type { MovableClock } from './clock.ts';

/** Where the debate's clock is moved, time has passed since any press. */
export function forgetPaceWith(clock: MovableClock, pace: BallotPace): MovableClock {
  return {
    now: clock.now,
    set(moment) {
      pace.forget();
      clock.set(moment);
    },
  };
}
