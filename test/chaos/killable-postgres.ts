import { type EmbeddedPostgres, startPostgres } from '#store/postgres/start-postgres.ts';
import { createLog } from '../../src/log.ts';
import { openRelay } from './relay.ts';

/** A PostgreSQL that is killed and comes back, at an address that stays. */
export type KillablePostgres = {
  readonly url: string;
  /** SIGKILL to the server; resolves when it is up again, `pauseMs` later at the earliest. */
  kill(pauseMs: number): Promise<void>;
  stop(): Promise<void>;
};

export async function startKillablePostgres(dataDir: string): Promise<KillablePostgres> {
  const log = createLog({ level: 'silent', pretty: false });
  const relay = await openRelay();
  let server: EmbeddedPostgres = await startPostgres({ dataDir, log });
  const own = new URL(server.url);
  const lead = () => relay.leadTo(Number(new URL(server.url).port));
  lead();
  own.port = String(relay.port);
  return {
    url: own.href,
    async kill(pauseMs) {
      relay.leadTo(undefined);
      process.kill(server.pid, 'SIGKILL');
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
      server = await startPostgres({ dataDir, log });
      lead();
    },
    async stop() {
      await relay.close();
      await server.stop();
    },
  };
}
