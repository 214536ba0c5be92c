import { join } from 'node:path';
import type { Store } from '#debate/ports.ts';
import type { Env } from '../env.ts';
import type { Log } from '../log.ts';
import { connect } from './connect.ts';
import { createStore } from './create-store.ts';
import { applyMigrations } from './migrate/apply-migrations.ts';

const MIGRATIONS = join(import.meta.dirname, '../../prisma/migrations');

export type DatabaseOptions = {
  readonly env: Pick<Env, 'databaseUrl' | 'dataDir'>;
  readonly log: Log;
  /** Called when the embedded server is gone for good. */
  readonly onLost: (reason: Error) => void;
};

export type Database = {
  /** Where it is, with user and password, for whatever needs connections of its own. */
  readonly url: string;
  readonly store: Store;
  /** Passes when the database answers. */
  ping(): Promise<void>;
  close(): Promise<void>;
};

/** Opens the database of DATABASE_URL, or the embedded one, with all migrations applied. */
export async function openDatabase({ env, log, onLost }: DatabaseOptions): Promise<Database> {
  const server = env.databaseUrl === undefined ? await startEmbedded(env.dataDir, log) : undefined;
  void server?.lost.then(onLost);
  const url = server?.url ?? env.databaseUrl ?? '';
  try {
    const { applied } = await applyMigrations({ url, folder: MIGRATIONS });
    if (applied.length > 0) log.info({ applied }, 'migrations applied');
  } catch (error) {
    await server?.stop();
    throw error;
  }
  const { prisma, ping, close } = connect({ url, log });
  return {
    url,
    store: createStore(prisma),
    ping,
    async close() {
      await close();
      await server?.stop();
    },
  };
}

/** Loaded only without DATABASE_URL: its package need not be installed otherwise. */
async function startEmbedded(dataDir: string, log: Log) {
  const { startPostgres } = await import('./postgres/start-postgres.ts');
  return await startPostgres({ dataDir, log });
}
