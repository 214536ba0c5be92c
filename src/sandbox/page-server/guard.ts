import type { IncomingMessage } from 'node:http';

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i;

/**
 * Whether the request was made to a loopback name. Another site can let its own name resolve to
 * 127.0.0.1 (DNS rebinding), but then the Host header carries that name.
 */
export function isLoopback(request: IncomingMessage): boolean {
  return LOOPBACK.test(request.headers.host ?? '');
}

/** Whether a POST comes from this very page: same origin, and JSON, which no HTML form can send. */
export function fromThisPage(request: IncomingMessage): boolean {
  const type = request.headers['content-type'] ?? '';
  const { origin, host } = request.headers;
  return /^application\/json\b/.test(type) && origin === `http://${host}`;
}
