import type { IncomingMessage } from 'node:http';

/** The address of a request; `/` for one that is no address at all. */
export function urlOf(request: IncomingMessage): URL {
  const base = 'http://127.0.0.1';
  const path = request.url ?? '/';
  return URL.canParse(path, base) ? new URL(path, base) : new URL(base);
}
