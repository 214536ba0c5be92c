import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { readPostmaster, serves, signal } from './postmaster.ts';

/** In order, then at once (recovered at the next start, nothing lost), then by force. */
const ways = [
  { name: 'SIGINT', waitMs: 10_000 },
  { name: 'SIGQUIT', waitMs: 4_000 },
  { name: 'SIGKILL', waitMs: 2_000 },
] as const;

async function isDown(pid: number, cluster: string): Promise<boolean> {
  if ((await serves(pid, cluster)) === 'no') return true;
  // A server takes its file away as its very last deed; its process may stay on as a zombie.
  return (await readPostmaster(cluster))?.pid !== pid;
}

/** Ends the server of a cluster and waits for it, for at most 16 seconds. True when it is down. */
export async function stopServer(pid: number, cluster: string): Promise<boolean> {
  for (const { name, waitMs } of ways) {
    if (await isDown(pid, cluster)) return true;
    signal(pid, name);
    const end = performance.now() + waitMs;
    while (performance.now() < end) {
      if (await isDown(pid, cluster)) return true;
      await pause(8);
    }
  }
  return isDown(pid, cluster);
}
