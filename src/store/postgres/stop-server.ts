import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { readPostmaster, serves, signal } from './postmaster.ts';

/** A fast shutdown; an immediate one, with recovery at the next start and no loss; then a kill. */
const ways = [
  { name: 'SIGINT', waitMs: 10_000 },
  { name: 'SIGQUIT', waitMs: 4_000 },
  { name: 'SIGKILL', waitMs: 2_000 },
] as const;

async function isDown(pid: number, cluster: string): Promise<boolean> {
  if ((await serves(pid, cluster)) === 'no') return true;
  // Removing the file is the last thing a server does; its process may remain as a zombie.
  return (await readPostmaster(cluster))?.pid !== pid;
}

/** Stops the server of a cluster, waiting for at most 16 seconds. Returns whether it is down. */
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
