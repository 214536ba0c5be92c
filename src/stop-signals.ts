/**
 * Listens for signals from the program's first moments on, long before there is anything to stop:
 * without a listener a signal would end it at once, with the exit code of a failure. So src/main.ts
 * imports this before everything that takes time to load.
 */
let stop: (() => void) | undefined;
let isAsked = false;

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    isAsked = true;
    stop?.();
  });
}

/** Calls `does` at each signal, and at once where one came before. */
export function onStopSignal(does: () => void): void {
  stop = does;
  if (isAsked) does();
}
