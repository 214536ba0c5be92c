import pg from 'pg';
import { type CruxOptions, type RunningCrux, startCrux } from '../support/crux.ts';
import { cloneDatabase } from '../support/database.ts';
import { atWorkerEnd } from '../support/worker-end.ts';

/** The whole program and a way into its database. */
export type StageProgram = {
  readonly crux: RunningCrux;
  readonly pool: pg.Pool;
  stop(): Promise<void>;
};

export async function startStageProgram(
  options: Pick<CruxOptions, 'env' | 'answerMs'> = {},
): Promise<StageProgram> {
  const database = await cloneDatabase();
  const pool = new pg.Pool({ connectionString: database.url, max: 2 });
  // Tests may end every session of the database.
  pool.on('error', () => undefined);
  const crux = await startCrux({ databaseUrl: database.url, ...options });
  return {
    crux,
    pool,
    async stop() {
      await crux.stop();
      await pool.end();
      await database.close();
    },
  };
}

let shared: Promise<StageProgram> | undefined;

/** The one of all files of a worker, as starting it takes longer than most of them. */
export async function sharedStageProgram(): Promise<StageProgram> {
  shared ??= startStageProgram().then((program) => {
    atWorkerEnd(program.stop);
    return program;
  });
  return { ...(await shared), stop: async () => undefined };
}
