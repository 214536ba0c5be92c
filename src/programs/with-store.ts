import type { Store } from '#debate/ports.ts';
import type { Env } from '../env.ts';

/** The store that a start would open, and the key under which it keeps members. */
export type OpenedStore = { readonly store: Store; readonly key: string };

/**
 * Opens the database of DATABASE_URL or DATA_DIR for as long as `does` takes. Loaded only here, so
 * that help, refusals and wrong variables are answered at once.
 *
 * @throws whatever keeps a start from opening it.
 */
export async function withStore<T>(
  env: Env,
  does: (opened: OpenedStore) => Promise<T>,
): Promise<T> {
  const [{ createLog }, { openDatabase }, { pseudonymKey }] = await Promise.all([
    import('../log.ts'),
    import('#store/open-database.ts'),
    import('#store/postgres/pseudonym-key.ts'),
  ]);
  const key = await pseudonymKey(env);
  const log = createLog({ level: 'silent', pretty: false });
  const { store, close } = await openDatabase({ env, log, key, onLost: () => undefined });
  try {
    return await does({ store, key });
  } finally {
    await close();
  }
}
