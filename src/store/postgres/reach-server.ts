import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { codeOf } from '../../error-code.ts';
import { pathsIn } from './data-dir.ts';
import { EmbeddedPostgresError } from './errors.ts';
import type { Home } from './home.ts';
import { launch } from './launch.ts';
import { type Postmaster, readPostmaster, serves, setAside } from './postmaster.ts';
import { dataFolder, openSession } from './session.ts';

export interface Reached {
  readonly client: pg.Client;
  readonly pid: number;
  readonly port: number;
  /** Whether the server was running already. */
  readonly adopted: boolean;
}

export interface ReachOptions {
  readonly dataDir: string;
  readonly home: Home;
  readonly password: string;
  /** The server's program; called only when a server has to be started. */
  readonly program: () => Promise<string>;
  /** Called when it was started and may take a moment to be up. */
  readonly underWay?: (() => void) | undefined;
}

const longestMs = 60_000;

/** A session with a running server, if it is this cluster's; undefined if not, or not yet. */
async function tryAdopt(
  { pid, port }: Postmaster,
  isCertain: boolean,
  { dataDir, home, password }: ReachOptions,
): Promise<Reached | undefined> {
  let client: pg.Client | undefined;
  try {
    client = await openSession(port, password);
    if (isCertain || (await dataFolder(client)) === home.cluster) {
      return { client, pid, port, adopted: true };
    }
    await client.end();
  } catch (error) {
    await client?.end();
    if (isCertain && codeOf(error) === '28P01') {
      throw new EmbeddedPostgresError(
        `${pathsIn(dataDir).password} does not fit the database of this DATA_DIR: restore it`,
      );
    }
  }
  return undefined;
}

async function launched(options: ReachOptions): Promise<Reached | undefined> {
  const result = await launch(options.home, await options.program(), options.underWay);
  if (result === 'again') return undefined;
  const postmaster = await readPostmaster(options.home.cluster);
  if (postmaster?.pid !== result.pid) return undefined;
  const { pid, port } = postmaster;
  // On a busy machine this may time out: the next iteration finds the server running.
  const client = await openSession(port, options.password).catch(() => undefined);
  return client && { client, pid, port, adopted: false };
}

/**
 * Opens a session with the cluster's server, which is started if it is not running. Any number of
 * programs may do this at once: PostgreSQL allows only one server per cluster.
 *
 * @throws EmbeddedPostgresError when there is none within a minute.
 */
export async function reachServer(options: ReachOptions): Promise<Reached> {
  const { cluster } = options.home;
  const end = performance.now() + longestMs;
  while (performance.now() < end) {
    const postmaster = await readPostmaster(cluster);
    const whose = postmaster ? await serves(postmaster.pid, cluster) : 'no';
    let reached: Reached | undefined;
    if (postmaster && whose !== 'no') {
      reached = await tryAdopt(postmaster, whose === 'yes', options);
    } else {
      if (postmaster) await setAside(cluster, postmaster);
      reached = await launched(options);
    }
    if (reached) return reached;
    await pause(30);
  }
  throw new EmbeddedPostgresError(`the server of ${cluster} neither answers nor ends: stop it`);
}
