import type { IncomingMessage, ServerResponse } from 'node:http';
import type { SandboxContext } from '../context.ts';
import type { PageGuide } from '../contract/page-guide.ts';
import type { Sandbox } from '../contract/sandbox.ts';
import { readInside } from '../inside/read-inside.ts';
import { isLoopback } from '../loopback.ts';
import { serveAttachment } from '../messages/serve-attachment.ts';
import { urlOf } from '../request-url.ts';
import { readBytes } from '../rest/read-body.ts';
import { Refusal } from '../rest/refusal.ts';
import { isBody } from '../validate/rules.ts';
import { createControlActions } from './control-actions.ts';
import { createPageEvents } from './events.ts';
import { servePageFile } from './files.ts';
import { fromThisPage } from './guard.ts';
import { createPageActions } from './page-actions.ts';
import { readControls } from './page-controls.ts';
import { readPageState } from './page-state.ts';
import { BadRequest } from './read-fields.ts';
import { sendJson } from './send-json.ts';

export interface PageServer {
  serve(request: IncomingMessage, response: ServerResponse): Promise<void>;
  close(): void;
}

/** What the page says, given by the program that starts the sandbox. */
export type PageWords = {
  suggestedCommands?: readonly string[] | undefined;
  guide?: PageGuide | null | undefined;
};

const BODY_BYTES = 256 * 1_024;

/** Serves the page, its JSON API and its events, on whatever server calls `serve`. */
export function createPageServer(
  sandbox: Sandbox,
  context: SandboxContext,
  { suggestedCommands = [], guide = null }: PageWords,
): PageServer {
  const { world } = context;
  const { around, now, calendar } = context;
  const controls = { sandbox, world, around, now };
  const actions = new Map(
    Object.entries({ ...createPageActions(sandbox), ...createControlActions(controls) }),
  );
  const events = createPageEvents(sandbox);
  const send = (response: ServerResponse, body: unknown, status = 200): void =>
    sendJson(response, { status, body, origin: context.origin() });
  const refuse = (response: ServerResponse, status: number, error: string): void =>
    send(response, { error }, status);

  const inside = async (query: URLSearchParams, response: ServerResponse): Promise<void> => {
    const [as, message] = [query.get('as') ?? '', query.get('message') ?? ''];
    const found = await readInside(context, as, message);
    if (found === undefined) refuse(response, 404, 'This message is not there any more.');
    else send(response, found);
  };

  const get = async (url: URL, response: ServerResponse): Promise<void> => {
    const channel = /^\/api\/channels\/(\d+)\/messages$/.exec(url.pathname)?.[1];
    if (url.pathname === '/api/events') events.join(response);
    else if (url.pathname === '/api/state') {
      const state = readPageState({ sandbox, world, guide, calendar }, url.searchParams);
      send(response, { ...state, suggestedCommands });
    } else if (url.pathname === '/api/controls') {
      send(response, await readControls(controls, Number(url.searchParams.get('since'))));
    } else if (url.pathname === '/api/inside') await inside(url.searchParams, response);
    else if (channel !== undefined) {
      const all = sandbox.as(url.searchParams.get('as') ?? '').see(channel);
      const only = url.searchParams.get('only')?.split(',');
      send(response, { messages: only ? all.filter(({ id }) => only.includes(id)) : all });
    } else if (
      !serveAttachment(context, url.pathname, response) &&
      !servePageFile(url.pathname, response)
    ) {
      refuse(response, 404, 'There is nothing here.');
    }
  };

  const post = async (url: URL, request: IncomingMessage, response: ServerResponse) => {
    const action = actions.get(url.pathname);
    if (action === undefined) return refuse(response, 404, 'There is nothing here.');
    if (!fromThisPage(request)) {
      return refuse(response, 403, 'Only the page itself may do this.');
    }
    const body: unknown = JSON.parse((await readBytes(request, BODY_BYTES)).toString('utf8'));
    if (!isBody(body)) throw new BadRequest('the body must be an object');
    send(response, await action(body));
  };

  return {
    async serve(request, response) {
      const url = urlOf(request);
      if (!isLoopback(request)) {
        return refuse(
          response,
          403,
          'The page lets anybody be anybody, so it answers on this machine alone: open it there, as http://127.0.0.1 with its port.',
        );
      }
      try {
        if (request.method === 'GET' || request.method === 'HEAD') await get(url, response);
        else if (request.method === 'POST') await post(url, request, response);
        else refuse(response, 405, 'GET or POST only.');
      } catch (error) {
        const status = error instanceof Refusal ? error.status : 400;
        const text = error instanceof Error ? error.message : 'That went wrong.';
        if (!response.headersSent) refuse(response, status, text);
      }
    },
    close: events.close,
  };
}
