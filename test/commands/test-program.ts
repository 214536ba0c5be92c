import pg from 'pg';
import type { SentRequest } from '../../src/sandbox/index.ts';
import { type CruxOptions, type RunningCrux, startCrux } from '../support/crux.ts';
import { cloneDatabase } from '../support/postgres/database.ts';
import { atWorkerEnd } from '../support/run/worker-end.ts';
import { noteServerNames } from './server-names.ts';

/** The whole program and a way into its database. */
export type TestProgram = {
  readonly crux: RunningCrux;
  readonly pool: pg.Pool;
  /** All that Discord refused since the start. */
  readonly refused: readonly SentRequest[];
  /** The ids of all servers that were opened so far, and of what is theirs. */
  serverNames(): Promise<ReadonlySet<string>>;
  stop(): Promise<void>;
};

export async function startTestProgram(
  options: Pick<CruxOptions, 'env' | 'answerMs'> = {},
): Promise<TestProgram> {
  const database = await cloneDatabase();
  const pool = new pg.Pool({ connectionString: database.url, max: 2 });
  // Tests may end every session of the database.
  pool.on('error', () => undefined);
  const crux = await startCrux({ databaseUrl: database.url, surrounded: false, ...options });
  const refused: SentRequest[] = [];
  crux.sandbox.onRequest((request) => request.status >= 400 && refused.push(request));
  return {
    crux,
    pool,
    refused,
    serverNames: await noteServerNames(crux, pool),
    async stop() {
      await crux.stop();
      await pool.end();
      await database.close();
    },
  };
}

let shared: Promise<TestProgram> | undefined;

/** The one of all files of a worker, as starting it takes longer than most of them. */
export async function sharedTestProgram(): Promise<TestProgram> {
  shared ??= startTestProgram().then((program) => {
    atWorkerEnd(program.stop);
    return program;
  });
  return { ...(await shared), stop: async () => undefined };
}
