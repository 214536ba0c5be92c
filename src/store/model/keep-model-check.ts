import type { KeptModelCheck } from '#debate/model-check/model-check-port.ts';
import type { Env } from '../../env.ts';
import type { Log } from '../../log.ts';
import { connect } from '../connect.ts';
import { hasCluster } from '../postgres/home.ts';
import { runningServer } from '../postgres/running-server.ts';
import { createModelCheckStore } from './model-checks.ts';

type Where = Pick<Env, 'databaseUrl' | 'dataDir'>;

/**
 * Stores a check in the database of DATABASE_URL or DATA_DIR, even while Crux is running there. It
 * creates no database and migrates none. Returns whether there was one; throws the error of the
 * database, for example if it lacks the table.
 */
export async function keepModelCheck(
  where: Where,
  log: Log,
  check: KeptModelCheck,
): Promise<boolean> {
  const database = await reach(where, log);
  if (database === undefined) return false;
  const { prisma, close } = connect({ url: database.url, max: 1, log });
  try {
    await createModelCheckStore(prisma).put(check);
    return true;
  } finally {
    await close();
    await database.stop();
  }
}

/** The embedded server of a Crux that does not run is started for as long as this takes. */
async function reach({ databaseUrl, dataDir }: Where, log: Log) {
  const url = databaseUrl ?? (await runningServer(dataDir));
  if (url !== undefined) return { url, stop: async () => undefined };
  if (!(await hasCluster(dataDir))) return undefined;
  const { startPostgres } = await import('../postgres/start-postgres.ts');
  return await startPostgres({ dataDir, log });
}
