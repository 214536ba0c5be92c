import type { CallFailure } from '#debate/model/model-port.ts';

const MINUTE_MS = 60_000;
/** How long an item waits after each failure that may pass; after the last one it keeps its grade. */
const PAUSES_MS = [1, 5, 30, 180].map((minutes) => minutes * MINUTE_MS);

/** Failures of the server or of the keeping, not of the answer: another time may be better. */
const PASSING: readonly (CallFailure | 'not-kept')[] = [
  'busy',
  'server-error',
  'rejected',
  'unreachable',
  'timeout',
  'no-model',
  'not-kept',
];

/**
 * How long to wait before an item is tried again, in milliseconds; undefined when it keeps the grade
 * by fixed rules. An unreadable answer has already been repaired once.
 */
export function pauseAfter(
  outcome: CallFailure | 'not-kept',
  triesBefore: number,
): number | undefined {
  return PASSING.includes(outcome) ? PAUSES_MS[triesBefore] : undefined;
}
