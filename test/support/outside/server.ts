import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describedFaults } from '../openapi/description.ts';
import { checkBody } from '../openapi/sent-bodies.ts';
import { botRoute, found } from './call.ts';
import { createChanges } from './changes.ts';
import { createGateway } from './gateway.ts';
import { createMember } from './members/member.ts';
import { createRest, type Loss, type SeenRequest } from './rest.ts';
import { snowflake } from './snowflake.ts';
import { createWorld, type Person, type Rank } from './world.ts';

export interface OutsideOptions {
  /** How long an interaction waits for its first answer; Discord's 3,000 ms by default. */
  answerWithinMs?: number;
  /** How long its token is valid; Discord's 15 minutes by default. */
  tokenLivesMs?: number;
  /** How long a member waits for an answer that was deferred; 20 s by default. */
  patienceMs?: number;
  /** Whether a body that Discord's description does not allow is refused; it is by default. */
  isDescribed?: boolean;
  /** Whether a body is expected to be wrong, so that no test fails for it; it is not by default. */
  mayErr?: boolean;
}

const token = 'outside.token.of-a-pretend-bot';

/**
 * A pretend Discord on a free loopback port with one server of four channels, strict with all
 * that the bot sends and with what its members do. Independent of the project's own sandbox.
 */
export async function startOutsideDiscord(options: OutsideOptions = {}) {
  const { answerWithinMs = 60_000, tokenLivesMs = 15 * 60_000, patienceMs = 60_000 } = options;
  const { isDescribed = true, mayErr = false } = options;
  const world = createWorld();
  const changes = createChanges();
  const requests: SeenRequest[] = [];
  let port = 0;
  const gatewayUrl = () => `ws://127.0.0.1:${port}/gateway`;
  const gateway = createGateway({ world, token, url: gatewayUrl, changed: changes.tell });
  const limit = { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 };
  const gatewayRoute = botRoute('GET', '/gateway/bot', () =>
    found({ url: gatewayUrl(), shards: 1, session_start_limit: limit }),
  );
  const seen = (request: SeenRequest) => {
    requests.push(request);
    changes.tell();
  };
  let loses = (_: SeenRequest): Loss | undefined => undefined;
  const check = mayErr ? () => undefined : checkBody;
  const described = isDescribed ? describedFaults : undefined;
  const rest = createRest({
    world,
    token,
    gatewayRoute,
    described,
    check,
    answerWithinMs,
    tokenLivesMs,
    seen,
    loses: (request) => loses(request),
  });
  const server = createServer((request, response) => void rest(request, response));
  gateway.attach(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;

  function personNamed(name: string, rank: Rank): Person {
    const known = [...world.people.values()].find((person) => person.name === name);
    const person = known ?? { id: snowflake(), name, rank };
    world.people.set(person.id, person);
    return person;
  }

  return {
    /** For DISCORD_API_URL and `rest.api`: without a version. */
    apiUrl: `http://127.0.0.1:${port}/api`,
    token,
    guildId: world.guildId,
    applicationId: world.applicationId,
    botId: world.botId,
    channels: world.channels,
    requests,
    get refused(): SeenRequest[] {
      return requests.filter(({ status }) => status >= 400);
    },
    identified: gateway.identified,
    isReady: gateway.isReady,
    deliver: gateway.deliver,
    /** The commands registered for all servers and for this one. */
    commands: () => [...world.commands.values()].flat(),
    /** Public messages of a channel, oldest first. */
    messagesIn: (channelId: string) =>
      [...world.messages.values()]
        .filter(({ wire, onlyFor }) => wire.channel_id === channelId && !onlyFor)
        .map(({ wire }) => wire),
    until: changes.until,
    /** From now on the requests selected by `which` get lost; `requests` still lists them. */
    lose: (which: typeof loses) => {
      loses = which;
    },
    /** Forgets the nonces of posts, as Discord does within minutes. */
    forgetNonces: () => world.nonces.clear(),
    /** Someone of that name, new or known; the rank is that of the first call. */
    member: (name = `member-${world.people.size + 1}`, rank: Rank = 'member') => {
      const person = personNamed(name, rank);
      return createMember({
        world,
        person,
        changes,
        requests,
        deliver: gateway.deliver,
        patienceMs,
        answerWithinMs,
      });
    },
    async stop(): Promise<void> {
      gateway.stop();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

export type OutsideDiscord = Awaited<ReturnType<typeof startOutsideDiscord>>;
