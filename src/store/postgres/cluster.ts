import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { platform } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { pathsIn, readText, writeOnce } from './data-dir.ts';
import { EmbeddedPostgresError } from './errors.ts';
import { isThere } from './is-there.ts';

/** The superuser and, once the server runs, the database. */
export const cruxName = 'crux';

const initdbLimitMs = 120_000;

/** The password of the cluster in this DATA_DIR. It is made before the cluster. */
export async function clusterPassword(dataDir: string, hasCluster: boolean): Promise<string> {
  const { password } = pathsIn(dataDir);
  if (!hasCluster) await writeOnce(password, randomBytes(24).toString('base64url'));
  const text = await readText(password);
  if (text) return text;
  throw new EmbeddedPostgresError(
    `${password} is lost, and with it the way into the database of this DATA_DIR: restore it`,
  );
}

/** A locale that knows the letters of all scripts, as trigram search needs, if there is one. */
async function bestLocale(): Promise<string> {
  if (platform() === 'win32') return 'C';
  try {
    const { stdout } = await promisify(execFile)('locale', ['-a'], { timeout: 5_000 });
    const known = new Set(stdout.split('\n').map((line) => line.trim()));
    const wanted = ['C.UTF-8', 'C.utf8', 'en_US.UTF-8', 'en_US.utf8'];
    return wanted.find((name) => known.has(name)) ?? 'C';
  } catch {
    return 'C';
  }
}

export type Making = {
  readonly binaries: Binaries;
  readonly account: Account;
  readonly password: string;
  /** Called when initdb is at work, which takes a second or two. */
  readonly underWay?: (() => void) | undefined;
};

function run(args: readonly string[], { binaries, account, underWay }: Making): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const child = spawn(binaries.initdb, args, {
      cwd: '/',
      env: { LC_ALL: 'C' },
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: initdbLimitMs,
      ...(account ? { uid: account.uid, gid: account.gid } : {}),
    });
    child.stderr.on('data', (chunk) => {
      said = (said + chunk).slice(-4_000);
    });
    child.once('error', (error) => reject(error));
    child.once('spawn', () => underWay?.());
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(said.trim() || `initdb ended with ${code}`));
    });
  });
}

async function initialise(folder: string, making: Making): Promise<void> {
  const { account, password } = making;
  const passwordFile = `${folder}.password`;
  try {
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600, flag: 'wx' });
    if (account) {
      await chown(passwordFile, account.uid, account.gid);
      await chown(folder, account.uid, account.gid);
    }
    await run(
      [
        ...['-D', folder, '--no-instructions', '--encoding=UTF8', '--auth=scram-sha-256'],
        ...[`--username=${cruxName}`, `--pwfile=${passwordFile}`],
        ...[`--locale=${await bestLocale()}`, '--lc-messages=C', '--wal-segsize=4', '--no-sync'],
        // SCRAM iterations slow down guessing of passwords, but every connection as well, and
        // nobody guesses 24 random bytes.
        ...['-c', 'scram_iterations=1'],
      ],
      making,
    );
  } finally {
    await rm(passwordFile, { force: true });
  }
}

/** Syncs the cluster's files in the background, so that no start has to wait for the disk. */
function syncLater(cluster: string, { binaries, account }: Making): void {
  const child = spawn(binaries.initdb, ['--sync-only', '-D', cluster], {
    cwd: '/',
    env: { LC_ALL: 'C' },
    stdio: 'ignore',
    ...(account ? { uid: account.uid, gid: account.gid } : {}),
  });
  // The server writes there meanwhile, and syncs what it writes by itself.
  child.on('error', () => undefined).unref();
}

/**
 * Makes the cluster if there is none. It is made under a temporary name and moved into place, so an
 * existing cluster is always complete, and several first starts at once all end up with the same
 * one.
 *
 * @throws EmbeddedPostgresError with the last output of initdb.
 */
export async function makeCluster(cluster: string, making: Making): Promise<void> {
  const aside = await mkdtemp(join(dirname(cluster), 'cluster-new-'));
  try {
    await initialise(aside, making);
    await rename(aside, cluster);
    syncLater(cluster, making);
  } catch (error) {
    if (await isThere(cluster)) return;
    const reason = error instanceof Error ? error.message.split('\n').at(-1) : String(error);
    throw new EmbeddedPostgresError(`the embedded database cannot be made: ${reason}`, {
      cause: error,
    });
  } finally {
    // Another first start may be removing it at the same moment.
    await rm(aside, { recursive: true, force: true, maxRetries: 10 });
  }
}
