import type { EmbeddedPostgres } from '#store/postgres/start-postgres.ts';
import type { Env } from './env.ts';
import type { Log } from './log.ts';

/** The embedded server, starting while the rest of the program is still being loaded. */
export type EarlyServer = {
  /** Resolves when this process has nothing left to do but wait for PostgreSQL, or on failure. */
  readonly underWay: Promise<void>;
  /** The result of `startPostgres`; an unhandled rejection is harmless. */
  readonly opened: Promise<EmbeddedPostgres>;
  /** Stops it once it is up; never rejects. */
  stop(): Promise<void>;
};

/**
 * Starts the embedded server in parallel with loading the rest of the program, which takes a
 * second. The caller must stop it, whether or not the start succeeds.
 */
export function beginServer(env: Env, log: Log): EarlyServer {
  const underWay = Promise.withResolvers<void>();
  const opened = open(env, log, underWay.resolve);
  const settled = opened.then(
    (server) => () => server.stop(),
    () => async () => undefined,
  );
  return {
    underWay: Promise.race([underWay.promise, settled.then(() => undefined)]),
    opened,
    async stop() {
      const stop = await settled;
      await stop();
    },
  };
}

async function open(env: Env, log: Log, underWay: () => void): Promise<EmbeddedPostgres> {
  const [{ pseudonymKey }, { startPostgres }] = await Promise.all([
    import('#store/postgres/pseudonym-key.ts'),
    import('#store/postgres/start-postgres.ts'),
  ]);
  // Check the key first, so that a lost one is reported before the database starts.
  await pseudonymKey(env);
  return await startPostgres({ dataDir: env.dataDir, log, underWay });
}
