import { setTimeout } from 'node:timers/promises';
import { type Client, Events, RESTEvents } from 'discord.js';
import type { Ports } from '#debate/ports.ts';
import type { Env } from '../env.ts';
import type { Log } from '../log.ts';
import type { Patience } from '../patience.ts';
import { actions } from './actions.ts';
import { createWelcome } from './debates/welcome.ts';
import { createChannelMessages } from './edge/channel-messages.ts';
import { createChannels } from './edge/channels.ts';
import { createClient } from './edge/client.ts';
import { createDispatcher } from './edge/dispatch.ts';
import { connections, isConnected, watchConnection } from './edge/liveness.ts';
import { registerCommands } from './edge/register-commands.ts';
import type { Command } from './edge/route.ts';
import type { Watch } from './edge/watch.ts';
import { login, patiently } from './login/login.ts';
import { createTellAuthor } from './moderation/author-notices.ts';
import { createChannelWatch } from './posts/channel-watch.ts';
import { createPublisher } from './posts/publisher.ts';

const LONGEST_CLOSE_MS = 5_000;

export type BotOptions = {
  readonly apiUrl: string;
  readonly token: string;
  readonly shards: Env['shards'];
  readonly shardCount: Env['shardCount'];
  readonly ports: Omit<Ports, 'publisher'>;
  readonly commands: readonly Command[];
  readonly log: Log;
  /** How long Discord waits for an answer, in ms, if it is not the real Discord. */
  readonly answerMs?: number;
  /** Retries while Discord is unreachable at startup; without it startup fails at once. */
  readonly patience?: Patience;
  /** Aborts a startup that is waiting for Discord. */
  readonly stopping?: AbortSignal;
  /** False while another process may be answering instead; without it always true. */
  readonly mayAnswer?: () => boolean;
  /** Notified of the outcome of interactions. */
  readonly watch?: Watch;
  /** Discord rate-limited a route. */
  readonly onRateLimit?: (route: string) => void;
  /** Called, perhaps more than once, if Discord closed the connection for good. */
  readonly onEnd: (reason: Error) => void;
};

export type Bot = {
  start(): Promise<{ applicationId: string }>;
  /** Refuses new work, waits for running work and for deliveries, then disconnects. */
  stop(): Promise<void>;
  /** Throws unless the gateway is connected; for readiness. */
  check(): void;
  /** The shards of this process, and whether each is connected. */
  shards(): readonly { readonly id: number; readonly connected: boolean }[];
  /** Checks the channel of this debate, or all channels, now, as happens every few minutes. */
  lookAfterCards(debateId?: string): Promise<void>;
  /** Every port of the debate, including Discord. */
  readonly ports: Ports;
};

/** Everything between Discord and the debate, wired together. */
export function createBot(options: BotOptions): Bot {
  const { log, commands } = options;
  const client = createClient(options.apiUrl, options.shards, options.shardCount, options.answerMs);
  const channels = createChannels(client);
  const messages = createChannelMessages(client.rest, () => client.user?.id ?? '');
  const publisher = createPublisher({ ports: options.ports, messages, log });
  const channelWatch = createChannelWatch({
    store: options.ports.store,
    clock: options.ports.clock,
    channels,
    messages,
    publisher,
    log,
  });
  const ports: Ports = { ...options.ports, publisher };
  const dispatcher = createDispatcher({
    ports,
    channels,
    commands,
    actions,
    log,
    ...(options.answerMs === undefined ? {} : { answerMs: options.answerMs }),
    ...(options.watch === undefined ? {} : { watch: options.watch }),
    ...(options.mayAnswer === undefined ? {} : { mayAnswer: options.mayAnswer }),
    afterCommand: createTellAuthor(),
  });
  client.rest.on(RESTEvents.RateLimited, ({ route, retryAfter }) => {
    log.warn({ route, retryAfterMs: retryAfter }, 'Discord asks for a pause');
    options.onRateLimit?.(route);
  });
  const welcome = createWelcome({ ports, channels, messages, log });
  client.on(Events.InteractionCreate, (interaction) => dispatcher.dispatch(interaction));
  client.on(Events.GuildCreate, (guild) => void welcome.greet(guild));
  client.on(Events.GuildDelete, (guild) => void welcome.farewell(guild));
  const unwatch = watchConnection(client, log, options.onEnd);

  return {
    ports,
    lookAfterCards: channelWatch.look,
    shards: () => connections(client),
    check() {
      if (!isConnected(client)) throw new Error('not connected to Discord');
    },
    async start() {
      const ready = await login(client, options);
      const asks = <T>(work: () => Promise<T>) => patiently(options, work);
      const sent = await registerCommands(ready, commands, ports.store.registrations, asks);
      log.info({ user: ready.user.tag, commands: sent ? 'registered' : 'unchanged' }, 'logged in');
      await welcome.catchUp(ready);
      await publisher.start();
      channelWatch.start();
      return { applicationId: ready.application.id };
    },
    async stop() {
      try {
        await dispatcher.drain();
        await channelWatch.stop();
        await publisher.stop();
      } finally {
        unwatch();
        await destroyed(client);
      }
    },
  };
}

/** Closing a connection that is still being opened can take long; nothing waits for it. */
async function destroyed(client: Client): Promise<void> {
  const patience = new AbortController();
  const late = setTimeout(LONGEST_CLOSE_MS, undefined, { signal: patience.signal });
  await Promise.race([client.destroy(), late]);
  patience.abort();
  await late.catch(() => undefined);
}
