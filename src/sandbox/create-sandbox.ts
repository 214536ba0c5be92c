import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Sandbox, SandboxOptions, ScreenEvent, SentRequest } from './contract/sandbox.ts';
import { createInteractionSender } from './interactions/interaction-sender.ts';
import { createActor } from './members/actor.ts';
import { createForgedInteractions } from './members/forged-interactions.ts';
import { openContext } from './open-context.ts';
import { createPageServer } from './page-server/page-server.ts';
import { createRest } from './rest/server.ts';
import { screenEvent } from './screen-event.ts';
import { createSignal } from './signal.ts';
import { discordTroubles } from './trouble/discord-troubles.ts';
import { listedChannel, listedGuild, listedPerson } from './world/listed.ts';
import { createWorldControls } from './world/world-controls.ts';

const REFUSALS_AT_MOST = 1_000;

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

/**
 * A pretend Discord on loopback that keeps its state in a folder. The folder is read at once, so
 * people and channels are known before `start`; requests are served between `start` and `stop`.
 */
export function createSandbox(options: SandboxOptions): Sandbox {
  let port = 0;
  let server: Server | undefined;
  const origin = (): string => `http://127.0.0.1:${port}`;
  const context = openContext(options, origin);
  const { world, gateway, interactions } = context;
  const requests = createSignal<SentRequest>();
  const screen = createSignal<ScreenEvent>();
  const refusals: SentRequest[] = [];

  world.onPut((entry) => {
    const event = screenEvent(entry);
    if (event !== undefined) screen.emit(event);
  });
  const rest = createRest(context, (request) => {
    if (request.status >= 400) refusals.push(request);
    if (refusals.length > REFUSALS_AT_MOST) refusals.shift();
    requests.emit(request);
  });
  const sender = createInteractionSender(context);
  const troubles = discordTroubles(context.disturbances, gateway);

  const sandbox: Sandbox = {
    async start() {
      server = createServer((request, response) => void rest(request, response));
      // Like Discord, keep idle connections for longer than clients reuse them.
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
      context.close();
    },
    people: () => [...world.people.values()].filter((one) => !one.hidden).map(listedPerson),
    guilds: () => [...world.guilds.values()].map(listedGuild),
    channels: (guildId) =>
      [...world.channels.values()]
        .filter((one) => guildId === undefined || one.guildId === guildId)
        .map(listedChannel),
    bot() {
      const { id, name } = world.bot();
      return { id, name, online: gateway.connected() > 0 };
    },
    as: (personId) => createActor(context, sender, personId),
    messages: (channelId) => world.messagesIn(channelId).map((record) => record.message),
    ...createWorldControls(context),
    troubles: () => [...troubles, ...(context.around().switches ?? [])],
    happenings: context.happenings.since,
    tell: context.happenings.tell,
    quietly: context.happenings.quietly,
    surround: context.surround,
    page: (request, response) => page.serve(request, response),
    onRequest: requests.on,
    onInteraction: interactions.onSent,
    onScreen: screen.on,
    refusals: () => [...refusals],
    forge: createForgedInteractions(context, sender),
    gateway,
  };
  const page = createPageServer(sandbox, context, options);
  return sandbox;
}
