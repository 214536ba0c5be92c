import { join } from 'node:path';
import { createBallotPace } from '#debate/ballot/ballot-pace.ts';
import type { Debate } from '#debate/core/debate.ts';
import type { Faults } from '#debate/core/fault-port.ts';
import { createPseudonyms } from '#debate/core/pseudonyms.ts';
import { gradesBeforeDue, tick, tickAtOnce } from '#debate/debates/tick.ts';
import { rereadSources } from '#debate/evidence/reread-sources.ts';
import { gradeQueued } from '#debate/grading/grade-evidence.ts';
import type { Ports, Store } from '#debate/ports.ts';
import { paintSummary, type SummaryPictures } from '#debate/summary/paint-summary.ts';
import { summariseDue } from '#debate/summary/summarise-due.ts';
import type { StoredSummary } from '#debate/summary/summary-content.ts';
import { type Bot, createBot } from '#discord/bot.ts';
import { createDatabaseLine } from '#store/database-line.ts';
import { openDatabase } from '#store/open-database.ts';
import { pseudonymKey } from '#store/postgres/pseudonym-key.ts';
import { commands } from '../commands/index.ts';
import { createClock, movableWithPace } from './clock.ts';
import type { Env } from './env.ts';
import { createJobs, type JobQueue } from './jobs/create-jobs.ts';
import type { Log } from './log.ts';
import { createModelChoice } from './model-choice.ts';
import { openModel } from './open-model.ts';
import { createPainter } from './picture/create-painter.ts';
import type { Sandbox } from './sandbox/index.ts';
import type { StartedSandbox } from './started-sandbox.ts';
import { loadLeads, loadTheses } from './theses/index.ts';
import { createWeb } from './web/create-web.ts';

export type AppOptions = {
  readonly env: Env;
  readonly log: Log;
  /** Whether to serve health and page; a run that ends by itself needs neither. */
  readonly web: boolean;
  /**
   * How long the pretend Discord waits for an answer, ms: 3,000, as the real one, by default. A
   * picture then may take as long as well, so that no test depends on how busy the machine is.
   */
  readonly answerMs?: number;
  /** Where the debate's clock stands while all starts, until somebody sets it; else the real time. */
  readonly startAt?: Date | undefined;
};

export type Started = {
  readonly applicationId: string;
  /** Address of the page and the health checks; undefined when they are not served. */
  readonly url: string | undefined;
  /** What a sandbox has besides; undefined with a token. */
  readonly sandbox: StartedSandbox | undefined;
  readonly store: Store;
  /** All that the debate needs, of the running bot. */
  readonly ports: Ports;
  /** The pictures that are posted with a summary. */
  paint(debate: Debate, summary: StoredSummary): Promise<SummaryPictures>;
  /** Looks for deleted cards now, of one debate or all; the bot does so every few minutes. */
  lookAfterCards(debateId?: string): Promise<void>;
  /** Makes the outbox look for due posts now, as it does whenever something is put into it. */
  wakeOutbox(): void;
  /** Starts the tick: now and then every minute. Not while the debate's clock is moved. */
  startTicks(): Promise<void>;
  /** How many items the model still has to grade for due summaries; 0 without a model. */
  gradesBeforeDue(): Promise<number>;
  /** Runs one tick at the debate's current time and waits until it is done. */
  runTick(): Promise<void>;
};

export type App = {
  /** Builds and starts everything; may be called once. If a part fails, the others are stopped. */
  start(): Promise<Started>;
  /** Stops everything in reverse order. */
  stop(): Promise<void>;
  /** Resolves, with the reason, when the program cannot go on. */
  readonly ended: Promise<Error>;
};

/** The composition root: the only place that knows all parts. */
export function createApp({ env, log, web, answerMs, startAt }: AppOptions): App {
  const patience = answerMs === undefined ? {} : { answerMs };
  const stops: (() => Promise<void>)[] = [];
  const ended = Promise.withResolvers<Error>();
  const stopping = new AbortController();
  const clock = createClock();
  if (startAt !== undefined) clock.set(startAt);

  async function start(): Promise<Started> {
    const [theses, leads] = await Promise.all([loadTheses(), loadLeads()]);
    const key = await pseudonymKey(env);
    const isSandbox = env.discordToken === undefined;
    const line = createDatabaseLine();
    const database = await openDatabase({
      env,
      log,
      key,
      ...(isSandbox ? { sandboxServers, openSocket: line.open } : {}),
      onLost: ended.resolve,
    });
    stops.push(() => database.close());
    const openSocket = isSandbox ? line.open : undefined;
    const jobs = await createJobs({ url: database.url, log, openSocket });
    stops.push(() => jobs.stop());
    const pace = createBallotPace();
    const faults: Faults = { tell: (err, what) => log.warn({ err }, what) };
    const modelParts = {
      abilities: database.store.abilities,
      now: clock.now,
      stopping: stopping.signal,
      faults,
    };
    const model = await openModel(env, modelParts);
    const sandbox = isSandbox ? await openSandbox() : undefined;
    const bot = createBot({
      ...(await discordOf(sandbox)),
      shards: env.shards,
      shardCount: env.shardCount,
      ports: {
        store: database.store,
        clock,
        pace,
        pseudonyms: createPseudonyms(key),
        theses,
        leads,
        jobs,
        faults,
        painter: createPainter({
          log,
          ...(answerMs === undefined ? {} : { patienceMs: answerMs }),
        }),
        ...(model === undefined ? {} : { model }),
      },
      commands,
      log,
      ...patience,
      onEnd: ended.resolve,
    });
    const url = web ? await serve(bot, database.ping, sandbox) : undefined;
    stops.push(() => bot.stop());
    // Also before the bot stops, so that what the last jobs put into the outbox can be posted.
    stops.push(() => jobs.stop());
    const { applicationId } = await bot.start();
    if (model !== undefined) await workOnGradings(jobs, bot.ports, env.llm);
    const played = sandbox && {
      ...{ discord: sandbox, clock: movableWithPace(clock, pace), line, written: database.written },
      models: createModelChoice({
        ...{ ports: bot.ports, env, parts: modelParts },
        workOnGradings: () => workOnGradings(jobs, bot.ports, env.llm),
      }),
    };
    if (played !== undefined) stops.push(() => played.models.close());
    return {
      applicationId,
      url,
      sandbox: played,
      store: database.store,
      ports: bot.ports,
      paint: (debate, summary) => paintSummary(bot.ports, debate, summary),
      lookAfterCards: bot.lookAfterCards,
      wakeOutbox: () => bot.ports.publisher.wake(),
      startTicks: () => startTicks(jobs, bot.ports),
      gradesBeforeDue: () => gradesBeforeDue(bot.ports),
      runTick: () => tickAtOnce(bot.ports),
    };
  }

  let opened: Promise<Sandbox> | undefined;

  function openSandbox(): Promise<Sandbox> {
    opened ??= loadSandbox();
    return opened;
  }

  /** Loaded only without a token: a real bot has no use for the pretend Discord. */
  async function loadSandbox(): Promise<Sandbox> {
    const { createSandbox } = await import('./sandbox/index.ts');
    const { demoSetting } = await import('./sandbox/demo/index.ts');
    const folder = join(env.dataDir, 'sandbox');
    // Messages bear the debate's time, which the demo moves; waits go by the real one.
    const calendar = () => clock.now().getTime();
    const sandbox = createSandbox({ folder, log, calendar, ...patience, ...demoSetting });
    stops.push(() => sandbox.stop());
    return sandbox;
  }

  async function sandboxServers(): Promise<string[]> {
    return (await openSandbox()).guilds().map(({ id }) => id);
  }

  async function discordOf(sandbox: Sandbox | undefined) {
    if (sandbox === undefined) return { apiUrl: env.discordApiUrl, token: env.discordToken ?? '' };
    const { apiUrl, token } = await sandbox.start();
    return { apiUrl, token };
  }

  async function serve(bot: Bot, ping: () => Promise<void>, sandbox: Sandbox | undefined) {
    const server = createWeb({
      host: env.host,
      port: env.port,
      log,
      checks: { discord: () => bot.check(), database: ping },
      ...(sandbox === undefined ? {} : { page: sandbox.page }),
    });
    const { url } = await server.start();
    stops.push(() => server.stop());
    return url;
  }

  async function workOnGradings(jobs: JobQueue, ports: Ports, llm: Env['llm']): Promise<void> {
    const how = {
      concurrency: llm.concurrency,
      timeoutSeconds: Math.ceil(llm.timeoutMs / 1000) + 60,
    };
    await jobs.work('grade', (fields) => gradeQueued(ports, fields), how);
  }

  async function startTicks(jobs: JobQueue, ports: Ports): Promise<void> {
    await jobs.work('summary', ({ debateId }) => summariseDue(ports, String(debateId)), {
      concurrency: 2,
      // After a long outage one debate may have a year of missed weeks.
      timeoutSeconds: 600,
    });
    await jobs.work('sources', ({ debateId }, ended) =>
      rereadSources(ports, String(debateId), ended),
    );
    await jobs.everyMinute(() => tick(ports));
  }

  async function stop(): Promise<void> {
    // A call to a model may hang. Aborted work is done after the next start.
    stopping.abort(new Error('the program ends'));
    for (let next = stops.pop(); next !== undefined; next = stops.pop()) {
      await next().catch((err) => log.error({ err }, 'a part did not stop cleanly'));
    }
  }

  return {
    ended: ended.promise,
    stop,
    async start() {
      try {
        return await start();
      } catch (error) {
        await stop();
        throw error;
      }
    },
  };
}
