import { createBallotPace } from '#debate/ballot/ballot-pace.ts';
import type { Faults } from '#debate/core/fault-port.ts';
import { createPseudonyms } from '#debate/core/pseudonyms.ts';
import { gradesBeforeDue, tickAtOnce } from '#debate/debates/tick.ts';
import { paintSummary } from '#debate/summary/paint-summary.ts';
import { createBot } from '#discord/bot.ts';
import { type Lease, leaseShards } from '#store/installation/shard-lease.ts';
import { openDatabase } from '#store/open-database.ts';
import { pseudonymKey } from '#store/postgres/pseudonym-key.ts';
import { commands } from '../commands/index.ts';
import { createClock, movableWithPace } from './clock.ts';
import { createDatabaseLine } from './database/database-line.ts';
import type { EarlyServer } from './early-server.ts';
import type { Env } from './env.ts';
import { createJobs } from './jobs/create-jobs.ts';
import { createLargeWork, type LargeWork } from './large-work/create-large-work.ts';
import type { Log } from './log.ts';
import { openModel } from './open-model.ts';
import { openWeb } from './open-web.ts';
import { createPatience } from './patience.ts';
import { createPainter } from './picture/create-painter.ts';
import type { Sandbox } from './sandbox/index.ts';
import type { Started } from './started.ts';
import { createModelChoice } from './surroundings/model-choice.ts';
import { openSandbox } from './surroundings/open-sandbox.ts';
import { loadLeads, loadTheses } from './theses/index.ts';
import { createMetrics } from './web/metrics/create-metrics.ts';
import { startTicks, workOnGradings } from './work-on-jobs.ts';

export type AppOptions = {
  readonly env: Env;
  readonly log: Log;
  /** Whether to serve health and page; a run that ends on its own needs neither. */
  readonly web: boolean;
  /** How long the pretend Discord waits for an answer, and a picture may take, ms; else 3,000. */
  readonly answerMs?: number;
  /** Whether to skip the demo: the sandbox's guide then begins with setting up a debate. */
  readonly isEmpty?: boolean;
  /** The debate's time at the start, until the clock is set again; the real time by default. */
  readonly startAt?: Date | undefined;
  /** The embedded server, if it is already starting. It is stopped with everything else. */
  readonly server?: EarlyServer | undefined;
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
export function createApp(options: AppOptions): App {
  const { env, log, web, answerMs, isEmpty = false, startAt, server } = options;
  const patience = answerMs === undefined ? {} : { answerMs };
  const stops: (() => Promise<void>)[] = server === undefined ? [] : [server.stop];
  const ended = Promise.withResolvers<Error>();
  const stopping = new AbortController();
  /** Called between the steps of a start, so that a stop takes effect before the next one. */
  const goOn = () => stopping.signal.throwIfAborted();
  const waiting = createPatience({ log, mostMs: env.startWaitMs, stopping: stopping.signal });
  const clock = createClock();
  if (startAt !== undefined) clock.set(startAt);

  async function start(): Promise<Started> {
    const [theses, leads] = await Promise.all([loadTheses(), loadLeads()]);
    goOn();
    const key = await pseudonymKey(env);
    const isSandbox = env.discordToken === undefined;
    const line = createDatabaseLine();
    const faults: Faults = { tell: (err, what) => log.warn({ err }, what) };
    const large = Promise.withResolvers<LargeWork>();
    const database = await openDatabase({
      env,
      log,
      key,
      ...(isSandbox ? { sandboxServers, openSocket: line.open } : {}),
      // The sandbox switches models and cuts the database; the worker thread would not notice.
      ...(isSandbox
        ? {}
        : { digestElsewhere: async (question) => await (await large.promise).digest(question) }),
      embedded: server?.opened,
      patience: waiting,
      onLost: ended.resolve,
    });
    stops.push(() => database.close());
    goOn();
    const largeWork = createLargeWork({
      databaseUrl: database.url,
      key,
      isOwnServer: env.databaseUrl === undefined,
      openai: env.openai,
      llm: env.llm,
      clock,
      faults,
      stopping: stopping.signal,
      changed: (debateId) => database.store.debates.forget(debateId),
    });
    stops.push(() => largeWork.stop());
    large.resolve(largeWork);
    const jobs = await createJobs({ session: database.session, log });
    stops.push(() => jobs.stop());
    goOn();
    const metrics = createMetrics(log);
    const pace = createBallotPace();
    const modelParts = {
      abilities: database.store.abilities,
      now: clock.now,
      stopping: stopping.signal,
      faults,
    };
    const model = await openModel(env, modelParts);
    const sandbox = isSandbox ? await sandboxOnce() : undefined;
    let lease: Lease | undefined;
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
        ...(isSandbox ? {} : largeWork.ports),
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
      mayAnswer: () => lease?.isHeld() ?? true,
      watch: metrics.watch,
      onRateLimit: metrics.rateLimited,
      onEnd: ended.resolve,
    });
    largeWork.publishBy(bot.ports.publisher);
    const url = web ? await serve() : undefined;
    async function serve() {
      const page = sandbox === undefined ? {} : { page: sandbox.page };
      const served = await openWeb({ env, log, bot, database, metrics, ...page });
      stops.push(served.stop);
      return served.url;
    }
    // The sandbox's Discord runs in this process, so no other process answers its presses.
    if (!isSandbox) {
      const { session } = database;
      const parts = { session, shards: env.shards, stopping: stopping.signal };
      const held = await leaseShards({ ...parts, log, onLost: ended.resolve });
      lease = held;
      stops.push(held.release);
    }
    stops.push(() => bot.stop());
    // Jobs stop before the bot does, so that posts that the last jobs enqueue are still sent.
    stops.push(() => jobs.stop());
    goOn();
    const { applicationId } = await bot.start();
    goOn();
    if (model !== undefined) await workOnGradings(jobs, bot.ports, env.llm);
    const played = sandbox && {
      discord: sandbox,
      clock: movableWithPace(clock, pace),
      line,
      written: database.written,
      models: createModelChoice({
        ports: bot.ports,
        env,
        parts: modelParts,
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

  function sandboxOnce(): Promise<Sandbox> {
    opened ??= loadSandbox();
    return opened;
  }

  async function loadSandbox(): Promise<Sandbox> {
    const sandbox = await openSandbox({ dataDir: env.dataDir, log, clock, isEmpty, answerMs });
    stops.push(() => sandbox.stop());
    return sandbox;
  }

  async function sandboxServers(): Promise<string[]> {
    return (await sandboxOnce()).guilds().map(({ id }) => id);
  }

  async function discordOf(sandbox: Sandbox | undefined) {
    if (sandbox === undefined) return { apiUrl: env.discordApiUrl, token: env.discordToken ?? '' };
    return await sandbox.start();
  }

  /** The start in progress; settles when it finishes, or when a stop reaches its next step. */
  let starting: Promise<unknown> = Promise.resolve();

  async function stop(): Promise<void> {
    // A call to a model may hang. Aborted work is retried after the next start.
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
    start() {
      // If the start fails, stop the parts already running; a concurrent stop waits for this.
      const started = start().catch(async (error) => {
        await stopParts();
        throw error;
      });
      starting = started.catch(() => undefined);
      return started;
    },
  };
}
