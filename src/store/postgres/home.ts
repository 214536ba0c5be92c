import { chmod, mkdir, mkdtemp, rm, rmdir, stat } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { z } from 'zod';
import { codeOf } from '../../error-code.ts';
import type { Log } from '../../log.ts';
import { type Account, accountFor, reaches } from './account.ts';
import { pathsIn, readText, writeOnce } from './data-dir.ts';
import { EmbeddedPostgresError } from './errors.ts';

export interface Home {
  /** Contains the cluster, the server's log and possibly a copy of the binaries. */
  readonly folder: string;
  readonly cluster: string;
  readonly account: Account;
}

const pointerShape = z.object({ home: z.string().refine(isAbsolute) });

function clusterIn(home: string): string {
  return join(home, 'cluster');
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw new EmbeddedPostgresError(`${path} cannot be reached (${codeOf(error)})`, {
      cause: error,
    });
  }
}

function parsePointer(text: string): string | undefined {
  try {
    return pointerShape.parse(JSON.parse(text)).home;
  } catch {
    return undefined;
  }
}

/** The home that the pointer file names; undefined without a pointer. */
export async function pointedHome(dataDir: string): Promise<string | undefined> {
  const { pointer } = pathsIn(dataDir);
  const text = await readText(pointer);
  if (text === undefined) return undefined;
  const home = parsePointer(text);
  if (home !== undefined && (await exists(home))) return home;
  throw new EmbeddedPostgresError(
    `${pointer} should name the folder of this DATA_DIR's database and ` +
      `${home === undefined ? 'is damaged' : `${home} is not there`}: ` +
      'restore it, or delete it to begin with an empty database',
  );
}

/** Whether DATA_DIR has a database already, wherever that is. */
export async function hasCluster(dataDir: string): Promise<boolean> {
  const home = (await pointedHome(dataDir)) ?? pathsIn(dataDir).home;
  return exists(clusterIn(home));
}

/** A new folder that the account can reach and that survives a restart where possible. */
async function makeElsewhere(account: Account): Promise<string> {
  for (const base of ['/var/lib', '/var/tmp', '/tmp']) {
    const folder = await mkdtemp(join(base, 'crux-')).catch(() => undefined);
    if (folder === undefined) continue;
    await chmod(folder, 0o711);
    if (await reaches(account, { enter: [folder] })) return folder;
    await rm(folder, { recursive: true, force: true });
  }
  throw new EmbeddedPostgresError(
    `there is no folder that user ${account?.name} could keep a database in: set DATA_DIR`,
  );
}

/** Makes a home elsewhere and a pointer to it; several first starts all use the same one. */
async function settleElsewhere(dataDir: string, account: Account): Promise<string> {
  const made = await makeElsewhere(account);
  await writeOnce(pathsIn(dataDir).pointer, JSON.stringify({ home: made }));
  const folder = (await pointedHome(dataDir)) ?? made;
  if (folder !== made) await rm(made, { recursive: true, force: true });
  return folder;
}

async function ownerAndReach(folder: string): Promise<Home> {
  const cluster = clusterIn(folder);
  return { folder, cluster, account: await accountFor(cluster) };
}

/**
 * Where the database of this DATA_DIR is, and which account its server runs as. It is in DATA_DIR
 * itself unless this is root and the server's account cannot get there; then it is in another
 * folder, which the log and the pointer file in DATA_DIR name.
 *
 * @throws EmbeddedPostgresError for a damaged pointer, or a cluster that the account cannot reach.
 */
export async function openHome(dataDir: string, log: Log): Promise<Home> {
  const pointed = await pointedHome(dataDir);
  if (pointed !== undefined) return ownerAndReach(pointed);
  const paths = pathsIn(dataDir);
  await mkdir(paths.home, { recursive: true, mode: 0o711 });
  const home = await ownerAndReach(paths.home);
  if (await reaches(home.account, { enter: [paths.home] })) return home;
  const name = home.account?.name;
  if (await exists(home.cluster)) {
    throw new EmbeddedPostgresError(
      `user ${name} can no longer reach the database in ${home.cluster}: open the folders above it`,
    );
  }
  await rmdir(paths.home).catch(() => undefined);
  const folder = await settleElsewhere(dataDir, home.account);
  log.info(
    `the database lives in ${folder}: user ${name}, as whom it runs, cannot enter ${dataDir}`,
  );
  return ownerAndReach(folder);
}
