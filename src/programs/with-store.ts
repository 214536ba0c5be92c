import type { Store } from '#debate/ports.ts';
import type { Env } from '../env.ts';
import { StartError } from '../start-error.ts';

/** The store that a start would open, and the key under which it keeps members. */
export type OpenedStore = { readonly store: Store; readonly key: string };

/** Nobody waits for a program: a statement over a whole debate has as long as it may ever need. */
const PATIENCE_MS = 60 * 60_000;

/**
 * Opens the database of DATABASE_URL or DATA_DIR for as long as `does` takes. Loaded only here, so
 * that help, refusals and wrong variables are answered at once.
 *
 * @throws NoDatabaseError where Crux has none yet, and whatever keeps a start from opening it.
 */
export async function withStore<T>(
  env: Env,
  does: (opened: OpenedStore) => Promise<T>,
): Promise<T> {
  await requireDatabase(env);
  const [{ createLog }, { openDatabase }, { pseudonymKey }] = await Promise.all([
    import('../log.ts'),
    import('#store/open-database.ts'),
    import('#store/postgres/pseudonym-key.ts'),
  ]);
  const key = await pseudonymKey(env);
  const log = createLog({ level: 'silent', pretty: false });
  const { store, close } = await openDatabase({
    ...{ env, log, key, onLost: () => undefined },
    patienceMs: PATIENCE_MS,
  });
  try {
    return await does({ store, key });
  } finally {
    await close();
  }
}

/** Crux has no database where the variables lead to. */
class NoDatabaseError extends StartError {}

/** In one that is made here nothing would be found, and whoever asked be told that all is done. */
async function requireDatabase({ databaseUrl, dataDir }: Env): Promise<void> {
  const says = 'has no database of Crux: set DATABASE_URL or DATA_DIR as they are where Crux runs';
  if (databaseUrl === undefined) {
    const { hasCluster } = await import('#store/postgres/home.ts');
    if (!(await hasCluster(dataDir))) throw new NoDatabaseError(`DATA_DIR ${dataDir} ${says}`);
    return;
  }
  const { reach } = await import('../database/reach.ts');
  const { session, facts } = await reach(databaseUrl);
  if (!facts.hasTables) throw new NoDatabaseError(`DATABASE_URL ${session.address.place} ${says}`);
}
