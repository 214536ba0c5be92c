import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Rig } from './context.ts';
import { createGateway } from './gateway/gateway.ts';
import { createHands } from './interactions/interaction-sender.ts';
import { createInteractions, TOKEN_MS } from './interactions/open-interactions.ts';
import { createActor } from './members/actor.ts';
import { createForge } from './members/forged-interactions.ts';
import { createPageApi } from './page-server/page-server.ts';
import { createRest } from './rest/server.ts';
import type { Sandbox, SandboxOptions, ScreenEvent, SentRequest } from './types.ts';
import { openJournal } from './world/journal.ts';
import type { Fact } from './world/records.ts';
import { seedWorld } from './world/seed.ts';
import { createSnowflakes } from './world/snowflake.ts';
import { openWorld } from './world/world.ts';
import { channelListed, createLevers, guildListed, personFace } from './world/world-controls.ts';

const REFUSALS_AT_MOST = 1_000;

/** What a fact changes on the screens; undefined for what nobody sees. */
function screenEvent(fact: Fact): ScreenEvent | undefined {
  switch (fact.is) {
    case 'message': {
      const { id, channel_id: channelId } = fact.record.message;
      return { type: 'message', channelId, messageId: id };
    }
    case 'message-gone':
      return { type: 'message', channelId: fact.channelId, messageId: fact.id };
    case 'commands':
      return { type: 'commands' };
    case 'channel':
    case 'channel-gone':
    case 'guild':
    case 'person':
      return { type: 'channels' };
    default:
      return undefined;
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

/** A set of listeners, and how to call them all. */
function createSignal<T>() {
  const listeners = new Set<(value: T) => void>();
  return {
    on(listener: (value: T) => void): () => void {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    emit(value: T): void {
      for (const listener of listeners) listener(value);
    },
  };
}

/** Opens what the parts share. The origin is known later, once the server listens. */
function createRig(options: SandboxOptions, origin: () => string): Rig & { close(): void } {
  const { folder, log, now = Date.now, answerMs = 3_000, followUpMs = 30_000 } = options;
  const snowflakes = createSnowflakes(now);
  const journal = openJournal<Fact>(folder);
  const seen = snowflakes.observe;
  const world = openWorld(journal, { oldestToken: now() - TOKEN_MS, seen });
  if (world.isEmpty()) seedWorld({ world, snowflakes, now });
  const forget = world.forgetToken;
  const interactions = createInteractions({ now, answerMs, followUpMs, forget });
  interactions.restore(world.tokens.values());
  const gateway = createGateway({ world, log, url: () => origin().replace('http', 'ws') });
  const filesFolder = join(folder, 'attachments');
  const close = journal.close;
  return { world, snowflakes, now, log, gateway, interactions, filesFolder, origin, close };
}

/**
 * A Discord of its own on loopback, kept in a folder. What it holds is read at once, so people and
 * channels are known before `start`; requests are served from then on until `stop`.
 */
export function createSandbox(options: SandboxOptions): Sandbox {
  let port = 0;
  let server: Server | undefined;
  const origin = (): string => `http://127.0.0.1:${port}`;
  const rig = createRig(options, origin);
  const { world, gateway, interactions } = rig;
  const requests = createSignal<SentRequest>();
  const screen = createSignal<ScreenEvent>();
  const refusals: SentRequest[] = [];

  world.onPut((fact) => {
    const event = screenEvent(fact);
    if (event !== undefined) screen.emit(event);
  });
  const rest = createRest(rig, (request) => {
    if (request.status >= 400) refusals.push(request);
    if (refusals.length > REFUSALS_AT_MOST) refusals.shift();
    requests.emit(request);
  });
  const hands = createHands(rig);

  const sandbox: Sandbox = {
    async start() {
      server = createServer((request, response) => void rest(request, response));
      // Discord keeps idle connections for longer than clients reuse them.
      server.keepAliveTimeout = 120_000;
      gateway.attach(server);
      port = await listen(server, options.port ?? 0);
      const { token, id } = world.bot();
      options.log.info({ port }, 'the sandbox listens');
      return { apiUrl: `${origin()}/api`, token, applicationId: id };
    },
    async stop() {
      interactions.close();
      gateway.close();
      page.close();
      const closing = server;
      server = undefined;
      if (closing !== undefined) {
        closing.closeAllConnections();
        await new Promise((resolve) => closing.close(resolve));
      }
      rig.close();
    },
    people: () => [...world.people.values()].filter((one) => !one.hidden).map(personFace),
    guilds: () => [...world.guilds.values()].map(guildListed),
    channels: (guildId) =>
      [...world.channels.values()]
        .filter((one) => guildId === undefined || one.guildId === guildId)
        .map(channelListed),
    bot() {
      const { id, name } = world.bot();
      return { id, name, online: gateway.connected() > 0 };
    },
    as: (personId) => createActor(rig, hands, personId),
    messages: (channelId) => world.messagesIn(channelId).map((record) => record.message),
    ...createLevers(rig),
    page: (request, response) => page.serve(request, response),
    onRequest: requests.on,
    onInteraction: interactions.onSent,
    onScreen: screen.on,
    refusals: () => [...refusals],
    forge: createForge(rig, hands),
    gateway,
  };
  const page = createPageApi({ sandbox, rig });
  return sandbox;
}
