import type { EmbeddedPostgres } from '#store/postgres/start-postgres.ts';
import type { Env } from './env.ts';
import type { Log } from './log.ts';

/** The embedded server of a start whose other parts are still to be loaded. */
export type EarlyServer = {
  /** Resolves once there is only to wait for PostgreSQL's own programs, or nothing to wait for. */
  readonly underWay: Promise<void>;
  /** As `startPostgres` resolves or rejects; nobody need listen. */
  readonly opened: Promise<EmbeddedPostgres>;
  /** Stops it once it is up; never rejects. */
  stop(): Promise<void>;
};

/**
 * Begins to start the embedded server. What is loaded once that is under way keeps this program busy
 * for a second, in which the server comes up beside it. Whoever begins it stops it, whatever else
 * becomes of the start.
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
