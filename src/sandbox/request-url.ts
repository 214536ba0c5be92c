import type { IncomingMessage } from 'node:http';

/** The URL of a request; `/` when it is malformed. */
export function urlOf(request: IncomingMessage): URL {
  const base = 'http://127.0.0.1';
  const path = request.url ?? '/';
  return URL.canParse(path, base) ? new URL(path, base) : new URL(base);
}
