import { readdir, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Log } from '../../log.ts';
import { findBinaries, installedBinaries } from './binaries.ts';
import { clusterPassword, makeCluster } from './cluster.ts';
import { makeDataDir } from './data-dir.ts';
import { DataDirBusyError } from './errors.ts';
import { type Home, openHome } from './home.ts';
import { isThere } from './is-there.ts';
import { keepOwnership } from './keep-ownership.ts';
import { serves } from './postmaster.ts';
import { reachServer } from './reach-server.ts';
import { ensureDatabase, urlFor } from './session.ts';
import { stopServer } from './stop-server.ts';

export interface StartOptions {
  /** Absolute; made if it is missing. */
  readonly dataDir: string;
  readonly log: Log;
  /** Called when one of PostgreSQL's programs is running and nothing is left but to wait for it. */
  readonly underWay?: (() => void) | undefined;
}

export interface EmbeddedPostgres {
  /** Of the database `crux`, password included: never log it. */
  readonly url: string;
  readonly pid: number;
  /** Whether a server that a killed program had left behind was taken over. */
  readonly adopted: boolean;
  /** Resolves with the reason if the server is gone for good without `stop`. */
  readonly lost: Promise<Error>;
  /** Ends all sessions and the server in order, within 16 seconds. May be called twice. */
  stop(): Promise<void>;
}

/** Removes what killed first starts have left behind. */
async function sweep({ folder }: Home): Promise<void> {
  for (const name of await readdir(folder)) {
    const isLeftover = name.startsWith('cluster-new-') || name.startsWith('binaries-new-');
    // Another first start may be removing its own at the same moment.
    if (isLeftover) await rm(join(folder, name), { recursive: true, force: true, maxRetries: 10 });
  }
}

async function openCluster({ dataDir, log, underWay }: StartOptions) {
  await makeDataDir(dataDir);
  const folder = await realpath(dataDir);
  const home = await openHome(folder, log);
  const isFirst = !(await isThere(home.cluster));
  const password = await clusterPassword(folder, !isFirst);
  const binaries = async () => findBinaries(home.folder, home.account, await installedBinaries());
  if (isFirst) {
    const { account } = home;
    await makeCluster(home.cluster, { binaries: await binaries(), account, password, underWay });
  }
  return { folder, home, password, program: async () => (await binaries()).postgres };
}

/**
 * Starts the PostgreSQL that comes with Crux, or takes over the one that a killed Crux has left
 * running in this DATA_DIR. It works for root, whose server runs as an unprivileged account, and
 * for anybody else. It takes about 1.5 s the first time and 0.2 s afterwards.
 *
 * @throws DataDirBusyError when another running Crux uses this DATA_DIR.
 * @throws EmbeddedPostgresError with one line for everything else.
 */
export async function startPostgres(options: StartOptions): Promise<EmbeddedPostgres> {
  const { folder, home, password, program } = await openCluster(options);
  const { client, pid, port, adopted } = await reachServer({
    dataDir: folder,
    home,
    password,
    program,
    underWay: options.underWay,
  });
  const ownership = await keepOwnership({
    client,
    port,
    password,
    isUp: async () => (await serves(pid, home.cluster)) !== 'no',
  });
  if (!ownership) throw new DataDirBusyError(folder);
  await ensureDatabase(client);
  await sweep(home);
  options.log.debug({ server: pid, adopted }, 'the embedded database is up');
  let stopped: Promise<void> | undefined;
  const stop = async () => {
    const down = stopServer(pid, home.cluster);
    await Promise.all([ownership.release(), down]);
    if (!(await down)) options.log.error({ server: pid }, 'the embedded database does not stop');
  };
  return {
    url: urlFor(port, password),
    pid,
    adopted,
    lost: ownership.lost,
    stop() {
      stopped ??= stop();
      return stopped;
    },
  };
}
