type End = () => Promise<void>;

declare global {
  /** Global, because the environment has its own module instances but must share the list. */
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
