import type { Store } from '#debate/ports.ts';
import { type App, createApp } from '../../src/app.ts';
import type { MovableClock } from '../../src/clock.ts';
import { readEnv } from '../../src/env.ts';
import { createLog } from '../../src/log.ts';
import type { Sandbox } from '../../src/sandbox/index.ts';
import { momentBeforeDemo, playDemoOnce } from '../../src/surroundings/demo.ts';
import { surroundSandbox } from '../../src/surroundings/surround-sandbox.ts';
import { checkBody } from './openapi/sent-bodies.ts';
import { openTempFolder, removeTempFolder } from './temp-folder.ts';

export type CruxOptions = {
  /** Plays the demo before it returns. */
  readonly demo?: boolean;
  /** As `--empty`: the page leads a manager through setting a debate up. */
  readonly isEmpty?: boolean;
  /** A database of the test's own; without it the program's embedded one, in the folder. */
  readonly databaseUrl?: string;
  /** DATA_DIR; a new one, removed by `stop`, unless given. */
  readonly dataDir?: string;
  /**
   * False to leave out the page's surroundings of the sandbox: passing time, troubles and the
   * inside view, which queries the database before and after every act.
   */
  readonly surrounded?: boolean;
  /** How long the pretend Discord waits for an answer, ms: a minute, so that load fails no test. */
  readonly answerMs?: number;
  /** Variables besides those of database and port. */
  readonly env?: Readonly<Record<string, string>>;
};

export type RunningCrux = {
  readonly url: string;
  readonly sandbox: Sandbox;
  readonly store: Store;
  readonly clock: MovableClock;
  /** Waits until a member's next vote no longer counts as half of a double press. */
  aMomentLater(): void;
  /** Checks now for deleted cards, in this debate or in every open one. */
  lookAfterCards(debateId?: string): Promise<void>;
  wakeOutbox(): void;
  /** Runs a minute's tick now; no tick runs by itself before `startTicks`. */
  runTick(): Promise<void>;
  startTicks(): Promise<void>;
  /** What the log said, a line each. */
  readonly logged: readonly string[];
  readonly app: App;
  stop(): Promise<void>;
};

/** The whole program inside this process, on ports and folders of its own. */
export async function startCrux(options: CruxOptions = {}): Promise<RunningCrux> {
  const dataDir = options.dataDir ?? (await openTempFolder());
  const env = readEnv({
    DATA_DIR: dataDir,
    PORT: '0',
    ...options.env,
    ...(options.databaseUrl === undefined
      ? {}
      : { DATABASE_URL: options.databaseUrl, PSEUDONYM_KEY: 'k'.repeat(32) }),
  });
  const logged: string[] = [];
  const log = createLog({ level: 'info', pretty: false, write: (line) => logged.push(line) });
  const startAt = options.demo ? await momentBeforeDemo(dataDir) : undefined;
  const { isEmpty = false, answerMs = 60_000 } = options;
  const app = createApp({ env, log, web: true, answerMs, isEmpty, startAt });
  const started = await app.start();
  if (started.sandbox === undefined || started.url === undefined) {
    throw new Error('the sandbox did not start');
  }
  started.sandbox.discord.onRequest(checkBody);
  if (options.demo) await playDemoOnce(started, dataDir, () => undefined);
  if (options.surrounded ?? true) surroundSandbox(started, dataDir);
  const { clock } = started.sandbox;
  return {
    url: started.url,
    sandbox: started.sandbox.discord,
    store: started.store,
    clock,
    aMomentLater: () => clock.set(clock.now()),
    lookAfterCards: started.lookAfterCards,
    wakeOutbox: started.wakeOutbox,
    runTick: started.runTick,
    startTicks: started.startTicks,
    logged,
    app,
    async stop() {
      await app.stop();
      if (options.dataDir === undefined) await removeTempFolder(dataDir);
    },
  };
}
