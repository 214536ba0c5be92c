import { randomBytes } from 'node:crypto';
import { readFile, rename, rm, stat } from 'node:fs/promises';
import { platform } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { codeOf } from '../../error-code.ts';

/** What the running server (the postmaster) says of itself in its cluster's postmaster.pid. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly isReady: boolean;
  readonly text: string;
}

function fileIn(cluster: string): string {
  return join(cluster, 'postmaster.pid');
}

function parse(text: string): Postmaster {
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  return {
    pid: Number.isSafeInteger(pid) && pid > 0 ? pid : 0,
    port: Number(lines[3] ?? 0),
    isReady: lines[7]?.trim() === 'ready',
    text,
  };
}

/**
 * The file's lines: process id, data folder, start time, port, socket folder, address, memory key,
 * status. Undefined without a file; `pid` 0 for a file that stays damaged.
 */
export async function readPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const read = async () => parse(await readFile(fileIn(cluster), 'utf8'));
  try {
    const found = await read();
    if (found.pid !== 0) return found;
    // A starting server creates the file first and fills it afterwards.
    await pause(300);
    return await read();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/**
 * Whether the process with this id is the server of this cluster, even if the id was reused, or the
 * folder copied or moved: a server's working folder is its cluster. `unknown` if the system does
 * not tell.
 */
export async function serves(pid: number, cluster: string): Promise<'yes' | 'no' | 'unknown'> {
  if (pid === 0 || !isAlive(pid)) return 'no';
  if (platform() !== 'linux') return 'unknown';
  try {
    const [working, wanted] = await Promise.all([stat(`/proc/${pid}/cwd`), stat(cluster)]);
    return working.dev === wanted.dev && working.ino === wanted.ino ? 'yes' : 'no';
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? 'no' : 'unknown';
  }
}

/**
 * Removes a postmaster.pid that names a process other than this cluster's server: PostgreSQL would
 * take any process with that id for its server. A file that has changed meanwhile is put back.
 */
export async function setAside(cluster: string, stale: Postmaster): Promise<void> {
  const path = fileIn(cluster);
  const aside = `${path}.${randomBytes(4).toString('hex')}`;
  try {
    await rename(path, aside);
    if ((await readFile(aside, 'utf8')) === stale.text) await rm(aside);
    else await rename(aside, path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

export function signal(pid: number, name: 'SIGINT' | 'SIGQUIT' | 'SIGKILL'): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (codeOf(error) !== 'ESRCH') throw error;
  }
}
