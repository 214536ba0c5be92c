import type { CallFailure } from '#debate/model/model-port.ts';

const MINUTE_MS = 60_000;
/** How long an item waits after each transient failure; after the last one it keeps its grade. */
const PAUSES_MS = [1, 5, 30, 180].map((minutes) => minutes * MINUTE_MS);

/** Transient failures of the server or of storing, not of the answer: a retry may succeed. */
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
 * How long to wait before an item is tried again, in milliseconds; undefined if it keeps its
 * current grade. An unreadable answer has already been repaired once.
 */
export function pauseAfter(
  outcome: CallFailure | 'not-kept',
  triesBefore: number,
): number | undefined {
  return PASSING.includes(outcome) ? PAUSES_MS[triesBefore] : undefined;
}
