import type { IncomingMessage } from 'node:http';

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i;

/**
 * Whether the request was made to a loopback name. Another site can let its own name resolve to
 * 127.0.0.1 (DNS rebinding), but then the Host header carries that name.
 */
export function isLoopback({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  return LOOPBACK.test(headers.host ?? '');
}

/**
 * Whether a page of another origin sent the request: browsers put the page's origin into the Origin
 * header, also for a WebSocket. A bot is not a browser and sends no Origin.
 */
export function isForeign({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  return headers.origin !== undefined && headers.origin !== `http://${headers.host}`;
}

/** Whether REST and gateway may answer. */
export function isFromHere(request: Pick<IncomingMessage, 'headers'>): boolean {
  return isLoopback(request) && !isForeign(request);
}
