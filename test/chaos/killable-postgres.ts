import { setTimeout as pause } from 'node:timers/promises';
import { type EmbeddedPostgres, startPostgres } from '#store/postgres/start-postgres.ts';
import { createLog } from '../../src/log.ts';
import { openRelay } from './relay.ts';

/** A PostgreSQL that can be killed and restarted behind a fixed address. */
export type KillablePostgres = {
  readonly url: string;
  /** SIGKILL to the server; resolves when it is up again, `pauseMs` later at the earliest. */
  kill(pauseMs: number): Promise<void>;
  stop(): Promise<void>;
};

const GONE_EVERY_MS = 20;
/** Sessions outlive a killed server for a moment and could be mistaken for it. */
const LAST_MOMENT_MS = 150;
const STARTS = 10;

export async function startKillablePostgres(dataDir: string): Promise<KillablePostgres> {
  const log = createLog({ level: 'silent', pretty: false });
  const relay = await openRelay();
  let server: EmbeddedPostgres = await startPostgres({ dataDir, log });
  const own = new URL(server.url);
  const lead = () => relay.leadTo(Number(new URL(server.url).port));
  lead();
  own.port = String(relay.port);

  /** Starts it until it stays up. */
  async function startAgain(): Promise<void> {
    for (let starts = 1; ; starts += 1) {
      const next = await startPostgres({ dataDir, log }).catch((error) => {
        if (starts === STARTS) throw error;
        return undefined;
      });
      if (next === undefined) continue;
      server = next;
      const isLost = await Promise.race([next.lost, pause(LAST_MOMENT_MS, undefined)]);
      if (isLost === undefined && isThere(next.pid)) return;
    }
  }

  return {
    url: own.href,
    async kill(pauseMs) {
      const { pid } = server;
      relay.leadTo(undefined);
      process.kill(pid, 'SIGKILL');
      while (isThere(pid)) await pause(GONE_EVERY_MS);
      await pause(LAST_MOMENT_MS + pauseMs);
      await startAgain();
      lead();
    },
    async stop() {
      await relay.close();
      await server.stop();
    },
  };
}

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
