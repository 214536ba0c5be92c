/**
 * Hears that the program is to end from its first moments on, long before there is anything to stop:
 * unheard, a signal would end it at once and with the code of an accident. So src/main.ts imports it
 * before all that takes time to load.
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
