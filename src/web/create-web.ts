import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { codeOf } from '../error-code.ts';
import type { Log } from '../log.ts';
import { StartError } from '../start-error.ts';
import { version } from '../version.ts';
import { refusalOf } from './guard.ts';
import { type Checks, readiness } from './readiness.ts';

type Page = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

export interface WebOptions {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Host names with a dot, in lower case, that are allowed besides this machine's addresses. */
  readonly allowedHosts?: readonly string[];
  readonly log: Log;
  /** The checks that have to pass before this process is ready, by name. */
  readonly checks: Checks;
  /** The response of `/metrics`; without it a 404. */
  readonly metrics?: () => Promise<{ readonly type: string; readonly body: string }>;
  /** Handles everything but the health addresses, including streams; without it they get a 404. */
  readonly page?: Page;
}

export interface Web {
  /** @throws PortBusyError or CannotListenError if it cannot listen on HOST and PORT. */
  start(): Promise<{ readonly url: string; readonly port: number }>;
  /** Also ends open streams; resolves when all connections are closed. */
  stop(): Promise<void>;
}

export class PortBusyError extends StartError {
  constructor(host: string, port: number) {
    super(`PORT ${port} on ${host} is in use by another program: stop it or set another PORT`);
  }
}

/** This machine, or this user, cannot listen on HOST and PORT. */
export class CannotListenError extends StartError {
  constructor(host: string, port: number, code: string) {
    super(
      code === 'EACCES'
        ? `PORT ${port} is kept for administrators: set one above 1023`
        : `HOST ${host} should be an address of this machine such as 127.0.0.1 or 0.0.0.0 (${code})`,
    );
  }
}

const NOT_HERE = ['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN', 'EINVAL', 'EACCES'];

/** The error as a line that names the variable, if HOST or PORT is at fault. */
function told(error: Error, host: string, port: number): Error {
  const code = codeOf(error) ?? '';
  if (code === 'EADDRINUSE') return new PortBusyError(host, port);
  return NOT_HERE.includes(code) ? new CannotListenError(host, port, code) : error;
}

function listen(server: Server, host: string, port: number): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(told(error, host, port)));
    server.listen({ host, port }, () => {
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('no TCP address'));
      else resolve(address);
    });
  });
}

/** An address that people can open, with loopback in place of a wildcard. */
function toUrl(host: string, port: number): string {
  const open = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${open.includes(':') ? `[${open}]` : open}:${port}`;
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(`${JSON.stringify(body)}\n`);
}

/**
 * The health server: `/healthz`, `/readyz`, `/metrics`, and the page if there is one. `/healthz`
 * answers under any host name, because hosting platforms use names of their own; every other
 * request is checked first: see `guard.ts`.
 */
export function createWeb(options: WebOptions): Web {
  const { host, port, allowedHosts = [], log, checks, metrics, page } = options;
  const route: Page = async (request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0];
    if (path === '/healthz') return sendJson(response, 200, { alive: true, version });
    const refusal = refusalOf(request, allowedHosts);
    if (refusal !== null) return sendJson(response, 403, { error: refusal });
    if (path === '/readyz') {
      const result = await readiness(checks);
      return sendJson(response, result.ready ? 200 : 503, result);
    }
    if (path === '/metrics' && metrics !== undefined) {
      const { type, body } = await metrics();
      response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' });
      response.end(body);
      return;
    }
    if (page) return page(request, response);
    sendJson(response, 404, { error: 'not found' });
  };
  const server = createServer({ requestTimeout: 15_000, headersTimeout: 10_000 });
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    Promise.resolve(route(request, response)).catch((err: unknown) => {
      log.error({ err }, 'a page request failed');
      if (response.headersSent) response.destroy();
      else sendJson(response, 500, { error: 'internal error' });
    });
  });
  return {
    async start() {
      const address = await listen(server, host, port);
      server.on('error', (err) => log.error({ err }, 'the web server failed'));
      return { url: toUrl(host, address.port), port: address.port };
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
