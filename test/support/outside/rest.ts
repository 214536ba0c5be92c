import type { IncomingMessage, ServerResponse } from 'node:http';
import type { BodyValidator } from '../openapi/body-validator.ts';
import { withoutClientDefaults } from '../openapi/client-defaults.ts';
import { barePath, matchPath } from '../openapi/path-templates.ts';
import type { SentBody } from '../openapi/sent-bodies.ts';
import type { Reply, Route } from './call.ts';
import { errorTree, Refusal, refuseFaults } from './refusal.ts';
import { readBody } from './request-body.ts';
import { callbackRoutes } from './routes/callback.ts';
import { channelMessageRoutes } from './routes/channel-messages.ts';
import { commandRoutes } from './routes/commands.ts';
import { followUpRoutes } from './routes/follow-ups.ts';
import { lookupRoutes } from './routes/lookups.ts';
import type { World } from './world.ts';

/** One request of the bot and how it ended. */
export interface SeenRequest {
  method: string;
  path: string;
  /** Such as `/channels/{channel_id}/messages`; the path itself when there is no such route. */
  route: string;
  body: unknown;
  /** 0 for a request that got lost. */
  status: number;
  loss?: Loss | undefined;
  /** Why it was refused, in words; undefined for what was taken. */
  reason?: string;
}

/** How a request is lost: before it takes effect, or only its answer. */
export type Loss = 'unheard' | 'unanswered';

export interface RestOptions {
  world: World;
  token: string;
  gatewayRoute: Route;
  /** The description, where a body that it does not allow is refused. */
  described: BodyValidator | undefined;
  /** Called for every request with a body. */
  check: (request: SentBody) => void;
  answerWithinMs: number;
  tokenLivesMs: number;
  seen: (request: SeenRequest) => void;
  /** Whether a request, whose route and body are known, gets lost; asked before it is served. */
  loses: (request: SeenRequest) => Loss | undefined;
}

/** The refusal for routes that Discord has but this server does not. */
const unknownRoute = () => new Refusal(404, 0, '404: Not Found');

function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  return new Refusal(500, 0, error instanceof Error ? (error.stack ?? error.message) : `${error}`);
}

/** The REST API: finds the route, checks token and body, answers, and reports each request. */
export function createRest(options: RestOptions) {
  const { world, token, described, check, seen, loses } = options;
  const { answerWithinMs, tokenLivesMs } = options;
  const routes = [
    options.gatewayRoute,
    ...lookupRoutes,
    ...commandRoutes,
    ...channelMessageRoutes,
    ...callbackRoutes,
    ...followUpRoutes,
  ];

  function find(method: string, path: string) {
    const templates = routes.filter((route) => route.method === method).map((r) => r.template);
    const match = matchPath(templates, path);
    const route = routes.find((r) => r.method === method && r.template === match?.template);
    return match && route && { route, params: match.params };
  }

  async function answer(request: IncomingMessage, about: SeenRequest): Promise<Reply | 'none'> {
    const { body, files } = await readBody(request);
    about.body = body;
    const { method, path } = about;
    if (body !== undefined) check({ method, path: barePath(path), body });
    const match = find(method, path);
    if (!match) throw unknownRoute();
    const { route, params } = match;
    about.route = route.template;
    const isAllowed = !route.needsToken || request.headers.authorization === `Bot ${token}`;
    if (!isAllowed) throw new Refusal(401, 0, '401: Unauthorized');
    refuseFaults(described?.(method, path, body) ?? []);
    const { searchParams: query } = new URL(path, 'http://outside');
    const call = { world, params, query, files, answerWithinMs, tokenLivesMs };
    about.loss = loses(about);
    if (about.loss === 'unheard') return 'none';
    const reply = route.reply({ ...call, body: withoutClientDefaults(body) });
    return about.loss === 'unanswered' ? 'none' : reply;
  }

  async function serve(request: IncomingMessage): Promise<Reply | 'none'> {
    const { method = 'GET', url: path = '/' } = request;
    const about: SeenRequest = { method, path, route: barePath(path), body: undefined, status: 0 };
    const reply = await answer(request, about).catch((error: unknown) => {
      const { status, code, message, faults } = refusalOf(error);
      about.reason = [`${message} (${code})`, ...faults].join('; ');
      const errors = faults.length > 0 ? { errors: errorTree(faults) } : {};
      return { status, body: { message, code, ...errors } };
    });
    seen({ ...about, status: reply === 'none' ? 0 : reply.status });
    return reply;
  }

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const reply = await serve(request);
    // Left open: the connection ends with the program or with this server.
    if (reply === 'none') return;
    const { status, body } = reply;
    response.statusCode = status;
    if (body === undefined) response.end();
    else response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
  };
}
