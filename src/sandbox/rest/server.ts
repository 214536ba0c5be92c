import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Rig } from '../context.ts';
import { serveFile } from '../messages/serve-attachment.ts';
import { urlOf } from '../request-url.ts';
import type { SentRequest } from '../types.ts';
import { readBody } from './read-body.ts';
import { Refusal, refuse } from './refusal.ts';
import type { RestAnswer, Route } from './request.ts';
import { aboutRoutes } from './routes/application.ts';
import { messageRoutes } from './routes/channel-messages.ts';
import { commandRoutes } from './routes/commands.ts';
import { followUpRoutes } from './routes/follow-ups.ts';
import { answerRoutes } from './routes/interaction-callback.ts';

/** Discord's REST API, version 10, below `/api` and `/api/v10`. */

interface Match {
  route: Route;
  params: Record<string, string>;
}

interface Pattern {
  route: Route;
  parts: string[];
}

function matchParts(parts: string[], segments: string[]): Record<string, string> | undefined {
  if (parts.length !== segments.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of parts.entries()) {
    const segment = segments[index] ?? '';
    if (part.startsWith(':')) params[part.slice(1)] = segment;
    else if (part !== segment) return undefined;
  }
  return params;
}

/** The route of a request; throws 404, or 405 when only the method does not fit. */
function findRoute(patterns: Pattern[], method: string, path: string): Match {
  const segments = path.split('/').map(decoded);
  let known = false;
  for (const { route, parts } of patterns) {
    const params = matchParts(parts, segments);
    if (params === undefined) continue;
    if (route.method === method) return { route, params };
    known = true;
  }
  throw known ? refuse.methodNotAllowed() : refuse.notFound();
}

/** Percent signs resolved; as it stands when they are broken. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function pathOf(url: URL): string {
  const match = /^\/api(?:\/v10)?(\/.*)$/.exec(url.pathname);
  if (match?.[1] === undefined) throw refuse.notFound();
  return match[1];
}

function send(response: ServerResponse, answer: RestAnswer): void {
  if (answer.body === undefined) {
    response.writeHead(answer.status).end();
    return;
  }
  const text = JSON.stringify(answer.body);
  response
    .writeHead(answer.status, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
    })
    .end(text);
}

function answerOf(error: unknown, rig: Rig): RestAnswer {
  if (error instanceof Refusal) return { status: error.status, body: error.body() };
  rig.log.error({ error }, 'the sandbox failed at a request');
  return { status: 500, body: { message: '500: Internal Server Error', code: 0 } };
}

/** Answers one request of the bot, and tells `sent` about it. */
export function createRest(
  rig: Rig,
  sent: (request: SentRequest) => void,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const routes = [messageRoutes, answerRoutes, followUpRoutes, commandRoutes, aboutRoutes];
  const patterns = routes
    .flatMap((build) => build(rig))
    .map((route) => ({ route, parts: route.path.split('/') }));

  return async (request, response) => {
    const method = request.method ?? 'GET';
    const url = urlOf(request);
    if (serveFile(rig, url.pathname, response)) return;
    const note: SentRequest = {
      method,
      path: decoded(url.pathname.replace(/^\/api(\/v10)?/, '')),
      query: Object.fromEntries(url.searchParams),
      body: undefined,
      files: [],
      status: 0,
      answer: undefined,
    };
    let answer: RestAnswer;
    try {
      const { route, params } = findRoute(patterns, method, pathOf(url));
      if (
        route.auth !== false &&
        request.headers.authorization !== `Bot ${rig.world.bot().token}`
      ) {
        throw refuse.unauthorized();
      }
      const { body, uploads } = await readBody(request);
      note.body = body;
      note.files = uploads.map((upload) => upload.name);
      answer = route.handler({ method, params, query: url.searchParams, body, uploads });
    } catch (error) {
      answer = answerOf(error, rig);
    }
    request.resume();
    send(response, answer);
    sent({ ...note, status: answer.status, answer: answer.body });
  };
}
