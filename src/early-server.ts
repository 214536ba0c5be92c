import type { EmbeddedPostgres } from '#store/postgres/start-postgres.ts';
import type { Env } from './env.ts';
import type { Log } from './log.ts';

/** The embedded server of a start whose other parts are still to be loaded. */
export type EarlyServer = {
  /** Resolves once only PostgreSQL's own programs are left to wait for, or nothing. */
  readonly underWay: Promise<void>;
  /** The result of `startPostgres`; a rejection need not be handled. */
  readonly opened: Promise<EmbeddedPostgres>;
  /** Stops it once it is up; never rejects. */
  stop(): Promise<void>;
};

/**
 * Begins to start the embedded server. Loading the rest of the program takes a second, during which
 * the server comes up in parallel. The caller has to stop it, however the start ends.
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
  // A key that is lost is noticed before there is a database.
  await pseudonymKey(env);
  return await startPostgres({ dataDir: env.dataDir, log, underWay });
}
