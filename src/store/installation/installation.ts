import type { Env } from '../../env.ts';
import { pathsIn } from '../postgres/data-dir.ts';

/** What a start brings along to its database. */
export type Installation = {
  readonly env: Pick<Env, 'databaseUrl' | 'dataDir' | 'pseudonymKey'>;
  /** The key that pseudonyms are made with. */
  readonly key: string;
  /**
   * Ids of the sandbox's servers; absent with a token. Called once the database has answered: an
   * embedded one, and with it DATA_DIR, is this process's own by then.
   */
  readonly sandboxServers?: () => Promise<readonly string[]>;
};

/** The words by which a message names database and key. */
export function namesOf({ databaseUrl, dataDir, pseudonymKey }: Installation['env']) {
  const isEmbedded = databaseUrl === undefined;
  const isKeptKey = isEmbedded && pseudonymKey === undefined;
  return {
    variable: isEmbedded ? 'DATA_DIR' : 'DATABASE_URL',
    database: isEmbedded ? `the database in DATA_DIR ${dataDir}` : 'the database of DATABASE_URL',
    key: isKeptKey ? pathsIn(dataDir).pseudonymKey : 'PSEUDONYM_KEY',
  };
}
