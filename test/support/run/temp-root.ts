import { execFile } from 'node:child_process';
import { mkdtemp, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Where Linux keeps files in memory. */
const MEMORY = '/dev/shm';

/** Bytes that have to be free there: six times what a run was ever seen to hold at once. */
const ROOM = 2 * 1024 ** 3;

/**
 * The folder below which a run of the tests makes its own. Most of what they put on the disk are
 * databases of some two hundred files each, a few hundred times over, which no disk has to keep: in
 * memory, the tests of store and debate take an eighth less of both cores. A TMPDIR that somebody
 * has set is heeded.
 */
export async function tempRoot(): Promise<string> {
  if (process.env.TMPDIR) return tmpdir();
  return (await hasRoom(MEMORY)) && (await runsPrograms(MEMORY)) ? MEMORY : tmpdir();
}

async function hasRoom(folder: string): Promise<boolean> {
  const at = await statfs(folder).catch(() => undefined);
  return at !== undefined && at.bavail * at.bsize >= ROOM;
}

/** Some systems start no program from there, and the tests copy those of PostgreSQL. */
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
