import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Rig } from '../context.ts';
import { personPermissions } from '../interactions/dispatch-interaction.ts';
import { serveFile } from '../messages/serve-attachment.ts';
import { urlOf } from '../request-url.ts';
import { placeOf } from '../rest/place.ts';
import { readBytes } from '../rest/read-body.ts';
import { Refusal } from '../rest/refusal.ts';
import type { PageState, Sandbox } from '../types.ts';
import { type Body, isBody } from '../validate/rules.ts';
import { includes, PERMISSION } from '../world/permissions.ts';
import { createPageEvents } from './events.ts';
import { servePageFile } from './files.ts';
import { fromThisPage, isLoopback } from './guard.ts';

export interface PageApi {
  serve(request: IncomingMessage, response: ServerResponse): Promise<void>;
  close(): void;
}

/** What the page asks wrongly: answered with 400 and its text. */
class BadRequest extends Error {}

const BODY_BYTES = 256 * 1_024;

function send(response: ServerResponse, status: number, body: unknown, origin: string): void {
  // The page is served from another port: pictures come through it, under its own origin.
  const text = JSON.stringify(body).replaceAll(`"${origin}/attachments/`, '"/attachments/');
  response
    .writeHead(status, {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
    .end(text);
}

function textAt(body: Body, name: string): string {
  const value = body[name];
  if (typeof value !== 'string') throw new BadRequest(`${name} is missing`);
  return value;
}

/** The entries of an object whose values are of the allowed kinds; {} when it is left out. */
function entriesAt<T>(body: Body, name: string, fits: (value: unknown) => value is T) {
  const given = body[name] ?? {};
  if (!isBody(given)) throw new BadRequest(`${name} must be an object`);
  const entries: Record<string, T> = {};
  for (const [key, value] of Object.entries(given)) {
    if (value === null) continue;
    if (!fits(value)) throw new BadRequest(`${name}.${key} has a wrong type`);
    entries[key] = value;
  }
  return entries;
}

function isPlain(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function isField(value: unknown): value is string | string[] | boolean {
  return typeof value === 'string' || typeof value === 'boolean' || isTexts(value);
}

/** What the page can ask for with POST, by path. */
function createDeeds(sandbox: Sandbox): Record<string, (body: Body) => Promise<unknown>> {
  const as = (body: Body) => sandbox.as(textAt(body, 'as'));
  return {
    '/api/run': (body) =>
      as(body).run(
        textAt(body, 'command'),
        entriesAt(body, 'options', isPlain),
        textAt(body, 'channelId'),
      ),
    '/api/complete': async (body) => ({
      choices: await as(body).complete(
        textAt(body, 'command'),
        entriesAt(body, 'options', isPlain),
        textAt(body, 'focused'),
        textAt(body, 'channelId'),
      ),
    }),
    '/api/press': (body) => {
      const { values } = body;
      const [messageId, customId] = [textAt(body, 'messageId'), textAt(body, 'customId')];
      if (values === undefined) return as(body).press(messageId, customId);
      if (!isTexts(values)) throw new BadRequest('values must be a list of texts');
      return as(body).choose(messageId, customId, values);
    },
    '/api/submit': (body) =>
      as(body).submit(textAt(body, 'modalId'), entriesAt(body, 'fields', isField)),
    '/api/menu': (body) => as(body).menu(textAt(body, 'command'), textAt(body, 'messageId')),
    '/api/say': async (body) => ({
      kind: 'message',
      message: await as(body).say(textAt(body, 'channelId'), textAt(body, 'text')),
    }),
    '/api/delete': async (body) => {
      await as(body).deleteMessage(textAt(body, 'messageId'));
      return { kind: 'acknowledged' };
    },
  };
}

function stateFor(sandbox: Sandbox, rig: Rig, query: URLSearchParams): PageState {
  const people = sandbox.people();
  const me = people.find((one) => one.id === query.get('as')) ?? people[0];
  const guilds = sandbox.guilds();
  const guild = guilds.find((one) => one.id === query.get('guild')) ?? guilds[0];
  if (me === undefined || guild === undefined) throw new BadRequest('there is nobody here');
  const record = rig.world.people.get(me.id);
  const channels = sandbox.channels(guild.id).flatMap((channel) => {
    const place = placeOf(rig.world, channel.id);
    if (place === undefined || record === undefined) return [];
    const bits = personPermissions(place.guild, place.channel, record);
    if (!includes(bits, PERMISSION.viewChannel)) return [];
    return [{ ...channel, canWrite: includes(bits, PERMISSION.sendMessages) }];
  });
  const commands = sandbox.as(me.id).commands(guild.id);
  return { me, people, guilds, channels, commands, bot: sandbox.bot() };
}

/** Serves the page, its JSON API and its events; mounted by whoever owns the web address. */
export function createPageApi({ sandbox, rig }: { sandbox: Sandbox; rig: Rig }): PageApi {
  const deeds = createDeeds(sandbox);
  const events = createPageEvents(sandbox);

  const get = (url: URL, response: ServerResponse): void => {
    const channel = /^\/api\/channels\/(\d+)\/messages$/.exec(url.pathname)?.[1];
    if (url.pathname === '/api/events') events.join(response);
    else if (url.pathname === '/api/state') {
      send(response, 200, stateFor(sandbox, rig, url.searchParams), rig.origin());
    } else if (channel !== undefined) {
      const messages = sandbox.as(url.searchParams.get('as') ?? '').see(channel);
      send(response, 200, { messages }, rig.origin());
    } else if (!serveFile(rig, url.pathname, response) && !servePageFile(url.pathname, response)) {
      send(response, 404, { error: 'There is nothing here.' }, rig.origin());
    }
  };

  const post = async (url: URL, request: IncomingMessage, response: ServerResponse) => {
    const deed = Object.hasOwn(deeds, url.pathname) ? deeds[url.pathname] : undefined;
    if (deed === undefined) {
      send(response, 404, { error: 'There is nothing here.' }, rig.origin());
      return;
    }
    if (!fromThisPage(request)) {
      send(response, 403, { error: 'Only the page itself may do this.' }, rig.origin());
      return;
    }
    const body: unknown = JSON.parse((await readBytes(request, BODY_BYTES)).toString('utf8'));
    if (!isBody(body)) throw new BadRequest('the body must be an object');
    send(response, 200, await deed(body), rig.origin());
  };

  return {
    async serve(request, response) {
      const url = urlOf(request);
      if (!isLoopback(request)) {
        send(response, 403, { error: 'The page answers on loopback names only.' }, rig.origin());
        return;
      }
      try {
        if (request.method === 'GET' || request.method === 'HEAD') get(url, response);
        else if (request.method === 'POST') await post(url, request, response);
        else send(response, 405, { error: 'GET or POST only.' }, rig.origin());
      } catch (error) {
        const status = error instanceof Refusal ? error.status : 400;
        const text = error instanceof Error ? error.message : 'That went wrong.';
        if (!response.headersSent) send(response, status, { error: text }, rig.origin());
      }
    },
    close: events.close,
  };
}
