/** What a program has started, stopped in reverse order at its end. */
export type Stops = (() => Promise<unknown>)[];

/** Runs a program's work and then stops what it started, also on SIGINT and SIGTERM. */
export async function withStops<T>(
  say: (words: string) => void,
  work: (stops: Stops) => Promise<T>,
): Promise<T> {
  const stops: Stops = [];
  const stop = async () => {
    for (let next = stops.pop(); next !== undefined; next = stops.pop()) {
      await next().catch((error) => say(`not stopped: ${error}`));
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      say(`stopped by ${signal}`);
      void stop().finally(() => process.exit(1));
    });
  }
  return await work(stops).finally(stop);
}
