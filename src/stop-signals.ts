/**
 * Listens for signals from the program's first moments, long before there is anything to stop:
 * without a listener a signal would end it at once with a failure exit code. So src/main.ts imports
 * this before anything slow to load.
 */
let stop: (() => void) | undefined;
let isAsked = false;

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    isAsked = true;
    stop?.();
  });
}

/** Calls `does` on each signal, and at once if one came earlier. */
export function onStopSignal(does: () => void): void {
  stop = does;
  if (isAsked) does();
}
