import process from 'node:process';
import { answerCalls } from './calls.ts';

/** Processor time of this process so far, in all its threads, ms. */
export async function cpu(): Promise<number> {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Bytes of live JavaScript values. Needs `--expose-gc`, or garbage counts too. */
async function heap(): Promise<number> {
  // Twice: what the first one finalises is free only after the second.
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

/** What a process that was started with `report-usage.ts` answers. */
export type UsageCalls = { readonly cpu: typeof cpu; readonly heap: typeof heap };

/** Lets the process that started this one ask what it uses. */
export function reportUsage(): void {
  answerCalls({ cpu, heap });
}
