import type { Store } from '#debate/ports.ts';
import type { Env } from '../env.ts';
import { StartError } from '../start-error.ts';

/** The store that a start would open, and the key that members' pseudonyms are derived with. */
export type OpenedStore = { readonly store: Store; readonly key: string };

/** Nobody waits for a program, so a statement over a whole debate may take up to an hour. */
const PATIENCE_MS = 60 * 60_000;

/**
 * Opens the database of DATABASE_URL or DATA_DIR while `does` runs. Loaded only here, so that help,
 * refusals and wrong variables are reported at once.
 *
 * @throws NoDatabaseError if Crux has none yet, and whatever would keep a start from opening it.
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
    env,
    log,
    key,
    onLost: () => undefined,
    patienceMs: PATIENCE_MS,
  });
  try {
    return await does({ store, key });
  } finally {
    await close();
  }
}

/** The variables lead to no database of Crux. */
class NoDatabaseError extends StartError {}

/** A newly created one would contain nothing, and the operator would be told that all is done. */
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
