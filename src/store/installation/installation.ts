import type { Env } from '../../env.ts';
import { pathsIn } from '../postgres/data-dir.ts';

/** What a start compares with its database. */
export type Installation = {
  readonly env: Pick<Env, 'databaseUrl' | 'dataDir' | 'pseudonymKey'>;
  /** The key that pseudonyms are made with. */
  readonly key: string;
  /**
   * Ids of the sandbox's servers; absent with a token. Called only once the database has answered:
   * by then this process owns an embedded database, and with it DATA_DIR.
   */
  readonly sandboxServers?: () => Promise<readonly string[]>;
};

/** How messages name the database and the key. */
export function namesOf({ databaseUrl, dataDir, pseudonymKey }: Installation['env']) {
  const isEmbedded = databaseUrl === undefined;
  const isKeptKey = isEmbedded && pseudonymKey === undefined;
  return {
    variable: isEmbedded ? 'DATA_DIR' : 'DATABASE_URL',
    database: isEmbedded ? `the database in DATA_DIR ${dataDir}` : 'the database of DATABASE_URL',
    key: isKeptKey ? pathsIn(dataDir).pseudonymKey : 'PSEUDONYM_KEY',
  };
}
