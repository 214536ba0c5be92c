import { join } from 'node:path';
import { commands } from '../commands/index.ts';
import { createClock, type MovableClock } from './clock.ts';
import type { Clock, Store } from './debate/ports.ts';
import { createPseudonyms } from './debate/pseudonyms.ts';
import { sweep } from './debate/sweep.ts';
import { type Bot, createBot } from './discord/bot.ts';
import type { Env } from './env.ts';
import type { Log } from './log.ts';
import type { Sandbox } from './sandbox/types.ts';
import { openDatabase } from './store/open-database.ts';
import { pseudonymKey } from './store/postgres/pseudonym-key.ts';
import { loadLeads, loadTheses } from './theses/index.ts';
import { createWeb } from './web/create-web.ts';

const SWEEP_EVERY_MS = 10 * 60_000;

export type AppOptions = {
  readonly env: Env;
  readonly log: Log;
  /** Serve health and page; a run that ends by itself needs neither. */
  readonly web: boolean;
};

export type Started = {
  readonly applicationId: string;
  /** Address of page and health; undefined without them. */
  readonly url: string | undefined;
  /** The pretend Discord and the debate's clock; undefined with a token. */
  readonly sandbox: { readonly discord: Sandbox; readonly clock: MovableClock } | undefined;
  readonly store: Store;
  /** Notices deleted cards at once, as the bot does every few minutes. */
  lookAfterCards(): Promise<void>;
};

export type App = {
  /** Builds and starts everything, once; what was started is stopped again when a part fails. */
  start(): Promise<Started>;
  /** Stops everything in reverse order. */
  stop(): Promise<void>;
  /** Resolves, with the reason, when the program cannot go on. */
  readonly ended: Promise<Error>;
};

/** The composition root: the only place that knows all parts. */
export function createApp({ env, log, web }: AppOptions): App {
  const stops: (() => Promise<void>)[] = [];
  const ended = Promise.withResolvers<Error>();

  async function start(): Promise<Started> {
    const [theses, leads] = await Promise.all([loadTheses(), loadLeads()]);
    const key = await pseudonymKey(env);
    const database = await openDatabase({ env, log, onLost: ended.resolve });
    stops.push(() => database.close());
    const clock = createClock();
    const sandbox = env.discordToken === undefined ? await openSandbox() : undefined;
    const bot = createBot({
      ...(await discordOf(sandbox)),
      shards: env.shards,
      shardCount: env.shardCount,
      ports: { store: database.store, clock, pseudonyms: createPseudonyms(key), theses, leads },
      commands,
      log,
      onEnd: ended.resolve,
    });
    const url = web ? await serve(bot, database.ping, sandbox) : undefined;
    stops.push(() => bot.stop());
    const { applicationId } = await bot.start();
    sweepRegularly(database.store, clock);
    const played = sandbox === undefined ? undefined : { discord: sandbox, clock };
    const { lookAfterCards } = bot;
    return { applicationId, url, sandbox: played, store: database.store, lookAfterCards };
  }

  /** Loaded only without a token: a real bot carries nothing of the pretend Discord. */
  async function openSandbox(): Promise<Sandbox> {
    const { createSandbox } = await import('./sandbox/index.ts');
    return createSandbox({ folder: join(env.dataDir, 'sandbox'), log });
  }

  async function discordOf(sandbox: Sandbox | undefined) {
    if (sandbox === undefined) return { apiUrl: env.discordApiUrl, token: env.discordToken ?? '' };
    const { apiUrl, token } = await sandbox.start();
    stops.push(() => sandbox.stop());
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

  /** What has had its time goes now and then; a failure is tried again at the next turn. */
  function sweepRegularly(store: Store, clock: Clock): void {
    const turn = () =>
      sweep({ store, clock }).catch((err) => log.warn({ err }, 'could not clear out old data'));
    const timer = setInterval(() => void turn(), SWEEP_EVERY_MS);
    stops.push(async () => clearInterval(timer));
    void turn();
  }

  async function stop(): Promise<void> {
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
