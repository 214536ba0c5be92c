import { join } from 'node:path';
import { clusterPassword } from './cluster.ts';
import { pathsIn } from './data-dir.ts';
import { hasCluster, pointedHome } from './home.ts';
import { readPostmaster, serves } from './postmaster.ts';
import { urlFor } from './session.ts';

/**
 * The address, password included, of the embedded database that a running Crux has in this
 * DATA_DIR; undefined where none runs. Starts and changes nothing.
 */
export async function runningServer(dataDir: string): Promise<string | undefined> {
  if (!(await hasCluster(dataDir))) return undefined;
  const cluster = join((await pointedHome(dataDir)) ?? pathsIn(dataDir).home, 'cluster');
  const found = await readPostmaster(cluster);
  if (!found?.isReady || (await serves(found.pid, cluster)) === 'no') return undefined;
  return urlFor(found.port, await clusterPassword(dataDir, true));
}
