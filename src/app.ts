import { join } from 'node:path';
import { createBallotPace } from '#debate/ballot/ballot-pace.ts';
import type { Debate } from '#debate/core/debate.ts';
import type { Faults } from '#debate/core/fault-port.ts';
import { createPseudonyms } from '#debate/core/pseudonyms.ts';
import { gradesBeforeDue, tickAtOnce } from '#debate/debates/tick.ts';
import type { Store } from '#debate/ports.ts';
import { paintSummary, type SummaryPictures } from '#debate/summary/paint-summary.ts';
import type { StoredSummary } from '#debate/summary/summary-content.ts';
import { createBot } from '#discord/bot.ts';
import { leaseShards } from '#store/installation/shard-lease.ts';
import { openDatabase } from '#store/open-database.ts';
import { pseudonymKey } from '#store/postgres/pseudonym-key.ts';
import { commands } from '../commands/index.ts';
import { createClock, type MovableClock } from './clock.ts';
import type { Env } from './env.ts';
import { createJobs } from './jobs/create-jobs.ts';
import type { Log } from './log.ts';
import { movable } from './moved-clock.ts';
import { openModel } from './open-model.ts';
import { openWeb } from './open-web.ts';
import { createPatience } from './patience.ts';
import { createPainter } from './picture/create-painter.ts';
import type { Sandbox } from './sandbox/index.ts';
import { loadLeads, loadTheses } from './theses/index.ts';
import { createMetrics } from './web/metrics/create-metrics.ts';
import { startTicks, workOnGradings } from './work-on-jobs.ts';

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
};

export type Started = {
  readonly applicationId: string;
  /** Address of the page and the health checks; undefined when they are not served. */
  readonly url: string | undefined;
  /** The pretend Discord and the debate's clock; undefined with a token. */
  readonly sandbox: { readonly discord: Sandbox; readonly clock: MovableClock } | undefined;
  readonly store: Store;
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
export function createApp({ env, log, web, answerMs }: AppOptions): App {
  const patience = answerMs === undefined ? {} : { answerMs };
  const stops: (() => Promise<void>)[] = [];
  const ended = Promise.withResolvers<Error>();
  const stopping = new AbortController();
  /** Between any two steps of a start: one that is to stop goes no further. */
  const goOn = () => stopping.signal.throwIfAborted();
  const waiting = createPatience({ log, mostMs: env.startWaitMs, stopping: stopping.signal });

  async function start(): Promise<Started> {
    const [theses, leads] = await Promise.all([loadTheses(), loadLeads()]);
    goOn();
    const key = await pseudonymKey(env);
    const isSandbox = env.discordToken === undefined;
    const database = await openDatabase({
      env,
      log,
      key,
      ...(isSandbox ? { sandboxServers } : {}),
      patience: waiting,
      onLost: ended.resolve,
    });
    stops.push(() => database.close());
    goOn();
    const jobs = await createJobs({ url: database.url, session: database.session, log });
    stops.push(() => jobs.stop());
    goOn();
    const metrics = createMetrics(log);
    const clock = createClock();
    const pace = createBallotPace();
    const faults: Faults = { tell: (err, what) => log.warn({ err }, what) };
    const model = await openModel(env, {
      abilities: database.store.abilities,
      now: clock.now,
      stopping: stopping.signal,
      faults,
    });
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
      patience: waiting,
      stopping: stopping.signal,
      watch: metrics.watch,
      onRateLimit: metrics.rateLimited,
      onEnd: ended.resolve,
    });
    const url = web ? await serve() : undefined;
    async function serve() {
      const page = sandbox === undefined ? {} : { page: sandbox.page };
      const served = await openWeb({ env, log, bot, database, metrics, ...page });
      stops.push(served.stop);
      return served.url;
    }
    // The sandbox's Discord is this process's own: nobody else answers its presses.
    if (!isSandbox) {
      const { session } = database;
      const parts = { session, shards: env.shards, stopping: stopping.signal };
      const lease = await leaseShards({ ...parts, log, onLost: ended.resolve });
      stops.push(lease.release);
    }
    stops.push(() => bot.stop());
    // Also before the bot stops, so that what the last jobs put into the outbox can be posted.
    stops.push(() => jobs.stop());
    goOn();
    const { applicationId } = await bot.start();
    goOn();
    if (model !== undefined) await workOnGradings(jobs, bot.ports, env.llm);
    const played =
      sandbox === undefined ? undefined : { discord: sandbox, clock: movable(clock, pace) };
    return {
      applicationId,
      url,
      sandbox: played,
      store: database.store,
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
    const sandbox = createSandbox({ folder, log, ...patience, ...demoSetting });
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

  /** The start under way, over when it has come to its end or, being stopped, to its next step. */
  let starting: Promise<unknown> = Promise.resolve();

  async function stop(): Promise<void> {
    // A call to a model may hang. Aborted work is done after the next start.
    stopping.abort(new Error('the program ends'));
    await starting;
    await stopParts();
  }

  async function stopParts(): Promise<void> {
    for (let next = stops.pop(); next !== undefined; next = stops.pop()) {
      await next().catch((err) => log.error({ err }, 'a part did not stop cleanly'));
    }
  }

  return {
    ended: ended.promise,
    stop,
    async start() {
      const started = start();
      starting = started.catch(() => undefined);
      try {
        return await started;
      } catch (error) {
        await stopParts();
        throw error;
      }
    },
  };
}
