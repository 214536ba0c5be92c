import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { APIMessage } from 'discord-api-types/v10';
import type { Outcome, ScreenEvent } from '../../../src/sandbox/index.ts';
import { stateFor } from './people.ts';
import { PIXEL } from './showcase.ts';

const PAGE = new URL('../../../src/sandbox/page/', import.meta.url);
const KINDS: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css',
  js: 'text/javascript',
  svg: 'image/svg+xml',
};
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'";

/** What the page asked for with POST. */
export interface Asked {
  path: string;
  body: Record<string, unknown>;
}

/** Answers what the page asks; a promise that stays open is a bot that takes its time. */
export type Script = (asked: Asked) => object | Promise<object>;

/** Serves the real page over real HTTP, and answers its API from a script. */
export async function startScriptedSandbox(script: Script) {
  const messages: { message: APIMessage; for?: string }[] = [];
  const asked: Asked[] = [];
  const loaded: ('state' | 'all' | readonly string[])[] = [];
  const listeners = new Set<ServerResponse>();
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://sandbox');
    if (request.method === 'POST') {
      const one = { path: url.pathname, body: JSON.parse(await textOf(request)) };
      asked.push(one);
      return json(response, await script(one));
    }
    if (url.pathname === '/api/events') return listen(response);
    const as = url.searchParams.get('as') ?? '';
    if (url.pathname === '/api/state') loaded.push('state');
    if (url.pathname === '/api/state') return json(response, stateFor(as, newestIn));
    const channel = /^\/api\/channels\/(\d+)\/messages$/.exec(url.pathname)?.[1];
    if (channel) {
      const only = url.searchParams.get('only')?.split(',');
      loaded.push(only ?? 'all');
      const all = seen(channel, as);
      return json(response, { messages: only ? all.filter(({ id }) => only.includes(id)) : all });
    }
    return file(response, url.pathname);
  });

  let isReachable = true;

  function seen(channelId: string, as: string): APIMessage[] {
    return messages
      .filter((each) => each.message.channel_id === channelId && (each.for ?? as) === as)
      .map(({ message }) => message);
  }

  function newestIn(channelId: string): string | null {
    const there = messages.filter((each) => each.message.channel_id === channelId && !each.for);
    return there.at(-1)?.message.id ?? null;
  }

  function listen(response: ServerResponse): void {
    if (!isReachable) {
      response.destroy();
      return;
    }
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(': open\n\n');
    listeners.add(response);
    response.on('close', () => listeners.delete(response));
  }

  function tell(event: ScreenEvent): void {
    for (const each of listeners) each.write(`data: ${JSON.stringify(event)}\n\n`);
  }

  const changed = ({ channel_id: channelId, id: messageId }: APIMessage) =>
    tell({ type: 'message', channelId, messageId });

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    /** What the page loaded: the state, a whole channel, or the messages of some ids. */
    loaded,
    /** Puts a message into its channel; with `forPerson` only that person sees it. */
    post(message: APIMessage, forPerson?: string): Outcome {
      messages.push(forPerson ? { message, for: forPerson } : { message });
      changed(message);
      return { kind: 'message', message };
    },
    /** The first channel when the message is not there. */
    channelOf(id: string): string {
      return messages.find(({ message }) => message.id === id)?.message.channel_id ?? '801';
    },
    edit(id: string, change: Partial<APIMessage>): Outcome {
      const found = messages.find(({ message }) => message.id === id);
      if (!found) return { kind: 'failed', reason: 'Unknown Message' };
      found.message = { ...found.message, ...change };
      changed(found.message);
      return { kind: 'update', message: found.message };
    },
    remove(id: string): Outcome {
      const at = messages.findIndex(({ message }) => message.id === id);
      const [gone] = messages.splice(at, 1);
      if (gone) changed(gone.message);
      return { kind: 'acknowledged' };
    },
    /** Cuts every listener off and lets none in, until `letListenersIn`. */
    shutListenersOut(): void {
      isReachable = false;
      for (const each of listeners) each.destroy();
    },
    letListenersIn(): void {
      isReachable = true;
    },
    async stop(): Promise<void> {
      for (const each of listeners) each.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export type ScriptedSandbox = Awaited<ReturnType<typeof startScriptedSandbox>>;

async function textOf(request: AsyncIterable<Buffer>): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}

function json(response: ServerResponse, body: object): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

async function file(response: ServerResponse, path: string): Promise<void> {
  if (path === '/files/tally.png') {
    response.writeHead(200, { 'content-type': 'image/png' });
    response.end(PIXEL);
    return;
  }
  const name = path === '/' ? 'index.html' : /^\/page\/((?:[\w-]+\/)?[\w-]+\.\w+)$/.exec(path)?.[1];
  const content = name && (await readFile(new URL(name, PAGE)).catch(() => undefined));
  if (!name || !content) {
    response.writeHead(404).end();
    return;
  }
  const type = KINDS[name.split('.').at(-1) ?? ''] ?? 'text/plain';
  response.writeHead(200, { 'content-type': type, 'content-security-policy': POLICY });
  response.end(content);
}
