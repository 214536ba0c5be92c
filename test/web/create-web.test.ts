import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createLog } from '../../src/log.ts';
import { version } from '../../src/version.ts';
import {
  CannotListenError,
  createWeb,
  PortBusyError,
  type Web,
  type WebOptions,
} from '../../src/web/create-web.ts';

const log = createLog({ level: 'silent', pretty: false });
const open: Web[] = [];

async function serve(options: Partial<WebOptions> = {}) {
  const web = createWeb({ host: '127.0.0.1', port: 0, log, checks: {}, ...options });
  open.push(web);
  return { web, ...(await web.start()) };
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((web) => web.stop()));
});

describe('createWeb', () => {
  it('says that the process is alive and which version it is, whatever the checks say', async () => {
    const { url } = await serve({ checks: { database: () => Promise.reject(new Error('away')) } });
    const response = await fetch(`${url}/healthz`);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ alive: true, version });
  });

  it('is ready when every check passes', async () => {
    const { url } = await serve({ checks: { database: async () => undefined, discord: () => {} } });
    const response = await fetch(`${url}/readyz?x=1`);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      ready: true,
      checks: { database: 'ok', discord: 'ok' },
    });
  });

  it('names the checks that fail, without their reasons', async () => {
    const fails = () => {
      throw new Error('host db.internal is away');
    };
    const { url } = await serve({ checks: { database: fails, discord: () => undefined } });
    const response = await fetch(`${url}/readyz`);
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({
      ready: false,
      checks: { database: 'failed', discord: 'ok' },
    });
  });

  it('counts a check that hangs as failed', async () => {
    const { url } = await serve({ checks: { database: () => new Promise(() => undefined) } });
    const response = await fetch(`${url}/readyz`);
    expect(response.status).toBe(503);
  });

  it('answers 404 elsewhere without a page, and lets the page answer with one', async () => {
    const bare = await serve();
    expect((await fetch(`${bare.url}/`)).status).toBe(404);
    const { url } = await serve({ page: (request, response) => void response.end(request.url) });
    expect(await (await fetch(`${url}/some/where?a=b`)).text()).toBe('/some/where?a=b');
    expect((await fetch(`${url}/healthz`)).headers.get('content-type')).toContain('json');
  });

  it('answers 500 without a reason when the page fails', async () => {
    const { url } = await serve({ page: () => Promise.reject(new Error('inner secret')) });
    const response = await fetch(url);
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('secret');
  });

  it('refuses a port that is in use, in one line that names it', async () => {
    const first = await serve();
    const second = createWeb({ host: '127.0.0.1', port: first.port, log, checks: {} });
    const refusal = await second.start().catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(PortBusyError);
    expect(String(refusal)).toContain(`PORT ${first.port} on 127.0.0.1 is in use`);
    expect(String(refusal)).not.toContain('\n');
    await second.stop();
  });

  it('names HOST when it is no address of this machine', async () => {
    const web = createWeb({ host: '203.0.113.7', port: 0, log, checks: {} });
    const refusal = await web.start().catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(CannotListenError);
    expect(String(refusal)).toMatch(/HOST 203\.0\.113\.7 should be .+\(EADDRNOTAVAIL\)$/);
    await web.stop();
  });

  it('shows a wildcard address as one that can be opened', async () => {
    const { url, port } = await serve({ host: '0.0.0.0' });
    expect(url).toBe(`http://127.0.0.1:${port}`);
  });

  it('ends kept connections and open streams when it stops', async () => {
    const { web, url, port } = await serve({
      page: (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/event-stream' });
        response.write('data: first\n\n');
      },
    });
    const idle = connect(port, '127.0.0.1');
    await once(idle, 'connect');
    const reader = (await fetch(`${url}/events`)).body?.getReader();
    await reader?.read();
    const ended = once(idle, 'close');
    idle.resume();
    await web.stop();
    await ended;
    await expect(reader?.read()).rejects.toThrow();
    await expect(fetch(url)).rejects.toThrow();
  });

  it('can be stopped before it was started', async () => {
    await createWeb({ host: '127.0.0.1', port: 0, log, checks: {} }).stop();
  });
});
