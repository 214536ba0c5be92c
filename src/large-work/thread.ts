import { parentPort, workerData } from 'node:worker_threads';
import { createPseudonyms } from '#debate/core/pseudonyms.ts';
import { exportDebate } from '#debate/debates/export-debate.ts';
import { alarmGradersNow } from '#debate/debates/lift-alarm.ts';
import type { Ports } from '#debate/ports.ts';
import { firstSourcedOn } from '#debate/same-source/first-sourced.ts';
import { closeDebate, postSoFar, summariseDue } from '#debate/summary/summarise-due.ts';
import { exportFiles } from '#discord/debates/export-files.ts';
import { connect } from '#store/connect.ts';
import { createStore } from '#store/create-store.ts';
import { digestHere } from '#store/tally/digests.ts';
import { reach } from '../database/reach.ts';
import { directSession, type Session } from '../database/session.ts';
import { openModel } from '../open-model.ts';
import type {
  LargeTasks,
  TaskMessage,
  TaskName,
  ThreadMessage,
  ThreadSettings,
} from './protocol.ts';

/** Runs in its own thread, with its own connections: work that takes seconds of computing. */

/** Reading a million vote changes takes longer than any interaction may wait. */
const PATIENCE_MS = 300_000;
/** For the reads that one summary does concurrently. */
const CONNECTIONS = 4;

const settings = workerData as ThreadSettings;
const { prisma } = connect({
  url: settings.databaseUrl,
  session: await sessionOf(settings),
  max: CONNECTIONS,
  patienceMs: PATIENCE_MS,
});
const store = createStore(prisma);
const pseudonyms = createPseudonyms(settings.key);
let aheadMs = 0;

const tell = (message: ThreadMessage) => parentPort?.postMessage(message);
const clock = { now: () => new Date(Date.now() + aheadMs) };
const faults = {
  tell: (error: unknown, what: string) => tell({ kind: 'fault', error: plain(error), what }),
};
const publisher = {
  wake: () => tell({ kind: 'wake' }),
  boardChanged: (debateId: string) => tell({ kind: 'board', debateId }),
};

type SummaryPorts = Pick<
  Ports,
  'store' | 'clock' | 'pseudonyms' | 'faults' | 'publisher' | 'model'
>;
const { abilities } = store;
const opening = openModel(settings, { abilities, faults, now: clock.now }).then(
  (model): SummaryPorts => ({
    store,
    clock,
    pseudonyms,
    faults,
    publisher,
    ...(model === undefined ? {} : { model }),
  }),
);

type Tasks = {
  readonly [N in TaskName]: (asked: LargeTasks[N]['asked']) => Promise<LargeTasks[N]['answer']>;
};

const tasks: Tasks = {
  digest: (question) => digestHere(prisma, question),
  async summariseDue({ debateId, awaitsGrades }) {
    await summariseDue(await opening, debateId, { awaitsGrades });
    return null;
  },
  async postSoFar({ debateId }) {
    await postSoFar(await opening, await debateOf(debateId));
    return null;
  },
  async closeDebate({ debateId }) {
    return await closeDebate(await opening, await debateOf(debateId));
  },
  async exportDebate({ debateId }) {
    return await exportDebate({ store, clock }, await debateOf(debateId), exportFiles);
  },
  async alarmGraders({ debateId }) {
    return await alarmGradersNow({ store, clock }, await debateOf(debateId));
  },
  async firstSourced({ debateId, number }) {
    return await firstSourcedOn({ store }, await debateOf(debateId), number);
  },
};

async function debateOf(debateId: string) {
  // Another thread may have just changed it.
  store.debates.forget(debateId);
  const debate = await store.debates.find(debateId);
  if (debate === null) throw new Error(`debate ${debateId} is gone`);
  return debate;
}

/** A session contains functions, which cannot be sent to a thread: it is determined again here. */
async function sessionOf({ databaseUrl, isOwnServer }: ThreadSettings): Promise<Session> {
  return isOwnServer ? directSession(databaseUrl) : (await reach(databaseUrl)).session;
}

/** Errors that are sent between threads lose what cannot be cloned; only the message is sent. */
function plain(error: unknown): Error {
  return error instanceof Error ? new Error(error.message) : new Error(String(error));
}

async function run<N extends TaskName>(name: N, asked: LargeTasks[N]['asked']) {
  return await tasks[name](asked);
}

parentPort?.on('message', (message: TaskMessage) => {
  aheadMs = message.aheadMs;
  const { id } = message;
  run(message.name, message.asked).then(
    (answer) => tell({ kind: 'done', id, answer }),
    (error) => tell({ kind: 'failed', id, error: plain(error) }),
  );
});
