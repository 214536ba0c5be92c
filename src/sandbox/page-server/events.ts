import type { ServerResponse } from 'node:http';
import type { Sandbox } from '../contract/sandbox.ts';

const BEAT_MS = 20_000;

/** Server-sent events: each change on the screen is one message of JSON. */
export function createPageEvents(sandbox: Pick<Sandbox, 'onScreen'>) {
  const listeners = new Set<ServerResponse>();
  const write = (text: string): void => {
    for (const response of listeners) response.write(text);
  };
  sandbox.onScreen((event) => write(`data: ${JSON.stringify(event)}\n\n`));
  // A comment sent regularly keeps proxies from closing an idle connection.
  const beat = setInterval(() => write(': still here\n\n'), BEAT_MS);
  beat.unref();
  return {
    join(response: ServerResponse): void {
      response.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      });
      response.write('retry: 1000\n\n');
      listeners.add(response);
      response.on('close', () => listeners.delete(response));
    },
    close(): void {
      clearInterval(beat);
      for (const response of listeners) response.end();
      listeners.clear();
    },
  };
}
