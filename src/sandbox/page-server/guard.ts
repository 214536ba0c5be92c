import type { IncomingMessage } from 'node:http';
import { isForeign } from '../loopback.ts';

/** Whether a POST comes from this very page: same origin, and JSON, which no HTML form can send. */
export function fromThisPage(request: IncomingMessage): boolean {
  const type = request.headers['content-type'] ?? '';
  const { origin } = request.headers;
  return /^application\/json\b/.test(type) && origin !== undefined && !isForeign(request);
}
