type End = () => Promise<void>;

declare global {
  /** One list for the tests and for the environment, which loads modules of its own. */
  var endsOfWorker: End[] | undefined;
}

/** What a worker opened for all of its files is closed when it has no more of them. */
export function atWorkerEnd(end: End): void {
  globalThis.endsOfWorker ??= [];
  globalThis.endsOfWorker.push(end);
}

export async function endWorker(): Promise<void> {
  for (const end of globalThis.endsOfWorker?.splice(0).reverse() ?? []) await end();
}
