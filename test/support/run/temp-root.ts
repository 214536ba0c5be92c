import { execFile } from 'node:child_process';
import { mkdtemp, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Where Linux keeps files in memory. */
const MEMORY = '/dev/shm';

/** Bytes that must be free there: six times the peak use observed in a run. */
const ROOM = 2 * 1024 ** 3;

/**
 * The parent folder of a test run's own folder. Tests mostly write databases: a few hundred of
 * them, some two hundred files each, which need no disk. In memory, the tests of store and debate
 * use an eighth less CPU time on both cores. TMPDIR overrides this.
 */
export async function tempRoot(): Promise<string> {
  if (process.env.TMPDIR) return tmpdir();
  return (await hasRoom(MEMORY)) && (await runsPrograms(MEMORY)) ? MEMORY : tmpdir();
}

async function hasRoom(folder: string): Promise<boolean> {
  const at = await statfs(folder).catch(() => undefined);
  return at !== undefined && at.bavail * at.bsize >= ROOM;
}

/** Some systems mount it noexec, but the tests run copies of PostgreSQL's programs there. */
async function runsPrograms(folder: string): Promise<boolean> {
  const own = await mkdtemp(join(folder, 'crux-try-')).catch(() => undefined);
  if (own === undefined) return false;
  try {
    const program = join(own, 'program');
    await writeFile(program, '#!/bin/sh\n', { mode: 0o700 });
    await promisify(execFile)(program);
    return true;
  } catch {
    return false;
  } finally {
    await rm(own, { recursive: true, force: true });
  }
}
