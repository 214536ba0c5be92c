import { access, constants, stat, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { hasCluster } from '#store/postgres/home.ts';
import { isThere } from '#store/postgres/is-there.ts';
import { pseudonymKey } from '#store/postgres/pseudonym-key.ts';
import type { Env } from '../env.ts';
import { codeOf } from '../error-code.ts';
import { bad, type Finding } from './finding.ts';

/** The doctor's checks of this machine itself; they create no file and no folder. */

const DISK_BYTES = { warning: 1_000_000_000, bad: 100_000_000 };

/** The embedded database, which need not be running, and whether its key exists. */
export async function checkEmbedded(env: Env): Promise<readonly Finding[]> {
  const name = 'database';
  try {
    if (!(await hasCluster(env.dataDir))) {
      return [{ name, state: 'ok', line: `none yet: the first start makes one in ${env.dataDir}` }];
    }
    const line = `the embedded one, in ${env.dataDir}: it is started with Crux`;
    const key = await pseudonymKey(env).then(
      (): Finding => ({
        name: 'key',
        state: 'ok',
        line: 'found; each start compares it with the database',
      }),
      (error: unknown) => bad('key', error),
    );
    return [{ name, state: 'ok', line }, key];
  } catch (error) {
    return [bad(name, error)];
  }
}

/** Whether DATA_DIR is writable, or can be created, and has room. */
export async function checkDisk(env: Env): Promise<Finding> {
  const { dataDir } = env;
  const name = 'disk';
  if (env.databaseUrl !== undefined && env.discordToken !== undefined) {
    return {
      name,
      state: 'ok',
      line: 'nothing is stored here; check the disk of the database itself',
    };
  }
  try {
    const folder = await nearestThere(dataDir);
    if (!(await stat(folder)).isDirectory()) throw new Error('ENOTDIR');
    await access(folder, constants.W_OK | constants.X_OK);
    const { bavail, bsize } = await statfs(folder);
    const free = bavail * bsize;
    const state = free < DISK_BYTES.bad ? 'bad' : free < DISK_BYTES.warning ? 'warning' : 'ok';
    const left = `${(free / 1e9).toFixed(1)} GB free in ${dataDir}`;
    return { name, state, line: state === 'ok' ? left : `${left}: make room, or set DATA_DIR` };
  } catch (error) {
    const reason = codeOf(error) ?? 'it is a file';
    return bad(name, `DATA_DIR ${dataDir} should be a folder that can be written (${reason})`);
  }
}

/**
 * The path itself or, if it does not exist, the folder in which a start would create the rest of
 * it.
 */
async function nearestThere(path: string): Promise<string> {
  for (let folder = path; ; folder = dirname(folder)) {
    if ((await isThere(folder)) || folder === dirname(folder)) return folder;
  }
}
