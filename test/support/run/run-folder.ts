import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { removeTempFolder } from '../temp-folder.ts';
import { tempRoot } from './temp-root.ts';

/** How long processes may take to end before they are killed, ms. */
const PATIENCE_MS = 5_000;

/** The folder below which everything lies that the tests of one run put on the disk. */
export type RunFolder = {
  readonly path: string;
  /** Ends every process that works there or was given a path in it, and removes the folder. */
  remove(): Promise<void>;
};

/** Other accounts may pass through it: for root PostgreSQL runs as one of them. */
export async function openRunFolder(): Promise<RunFolder> {
  const path = await mkdtemp(join(await tempRoot(), 'crux-test-run-'));
  await chmod(path, 0o711);
  return {
    path,
    async remove() {
      await endProcesses(path);
      for (const dataDir of await movedHomes(path)) await removeTempFolder(dataDir);
      await rm(path, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}

/** Asks processes to end, which also stops their databases; kills those that remain. */
async function endProcesses(folder: string): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  for (let left = await processesOf(folder); left.length > 0; left = await processesOf(folder)) {
    const isLate = performance.now() > end;
    for (const pid of left) send(pid, isLate ? 'SIGKILL' : 'SIGINT');
    await pause(50);
  }
}

function send(pid: number, signal: 'SIGINT' | 'SIGKILL'): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has already ended.
  }
}

/** Those whose arguments or variables name the folder; none on systems without /proc. */
async function processesOf(folder: string): Promise<number[]> {
  const pids = (await readdir('/proc').catch(() => [])).map(Number).filter(Boolean);
  const found = await Promise.all(
    pids.map(async (pid) => {
      const read = (name: string) => readFile(`/proc/${pid}/${name}`, 'utf8').catch(() => '');
      const known = await Promise.all(['cmdline', 'environ'].map(read));
      return known.some((text) => text.includes(folder)) ? [pid] : [];
    }),
  );
  return found.flat().filter((pid) => pid !== process.pid);
}

/** DATA_DIRs below it whose database is elsewhere, since its account could not enter them. */
async function movedHomes(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter(({ name }) => name === 'postgres.json').map((entry) => entry.parentPath);
}
