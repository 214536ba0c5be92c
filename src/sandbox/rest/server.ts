import type { IncomingMessage, ServerResponse } from 'node:http';
import { finished } from 'node:stream/promises';
import type { SandboxContext } from '../context.ts';
import type { SentRequest } from '../contract/sandbox.ts';
import { isFromHere } from '../loopback.ts';
import { serveAttachment } from '../messages/serve-attachment.ts';
import { urlOf } from '../request-url.ts';
import { createRouter, decoded } from './match-route.ts';
import { readBody } from './read-body.ts';
import { Refusal, refuse } from './refusal.ts';
import type { RestAnswer } from './request.ts';
import { allRoutes } from './routes/all-routes.ts';

/** Not an answer of Discord: this API is on loopback, for programs on this machine only. */
const NOT_FROM_HERE = { message: 'The sandbox answers on loopback names only.', code: 0 };

/** The path below `/api` or `/api/v10`. Throws 404. */
function pathOf(url: URL): string {
  const match = /^\/api(?:\/v10)?(\/.*)$/.exec(url.pathname);
  if (match?.[1] === undefined) throw refuse.notFound();
  return match[1];
}

function send(response: ServerResponse, answer: RestAnswer): void {
  if (answer.body === undefined) {
    response.writeHead(answer.status, answer.headers).end();
    return;
  }
  const text = JSON.stringify(answer.body);
  response
    .writeHead(answer.status, {
      ...answer.headers,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
    })
    .end(text);
}

function answerTo(error: unknown, context: SandboxContext): RestAnswer {
  if (error instanceof Refusal) return { status: error.status, body: error.body() };
  context.log.error({ error }, 'the sandbox failed at a request');
  return { status: 500, body: { message: '500: Internal Server Error', code: 0 } };
}

/** Discord's REST API, version 10; `sent` is called for each request of the bot. */
export function createRest(
  context: SandboxContext,
  sent: (request: SentRequest) => void,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const findRoute = createRouter(allRoutes(context));

  const answer = async (request: IncomingMessage, url: URL, note: SentRequest) => {
    const { route, params } = findRoute(note.method, pathOf(url));
    const isAuthorized = request.headers.authorization === `Bot ${context.world.bot().token}`;
    if (route.auth !== false && !isAuthorized) throw refuse.unauthorized();
    const { body, uploads } = await readBody(request);
    note.body = body;
    note.files = uploads.map((upload) => upload.name);
    return route.reply({ method: note.method, params, query: url.searchParams, body, uploads });
  };

  return async (request, response) => {
    if (!isFromHere(request)) return send(response, { status: 403, body: NOT_FROM_HERE });
    const url = urlOf(request);
    if (serveAttachment(context, url.pathname, response)) return;
    const note: SentRequest = {
      method: request.method ?? 'GET',
      path: decoded(url.pathname.replace(/^\/api(\/v10)?/, '')),
      query: Object.fromEntries(url.searchParams),
      body: undefined,
      files: [],
      status: 0,
      answer: undefined,
    };
    const instead = await context.disturbances.before(note);
    // Read the whole body first, as Discord does: an early answer causes a different client error.
    if (instead !== undefined) await finished(request.resume()).catch(() => undefined);
    if (instead === 'lost') return void response.destroy();
    const given =
      instead ?? (await answer(request, url, note).catch((error) => answerTo(error, context)));
    request.resume();
    const shown = instead ?? context.disturbances.after(note) ?? given;
    send(response, shown);
    sent({ ...note, status: shown.status, answer: shown.body });
  };
}
