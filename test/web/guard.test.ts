import { once } from 'node:events';
import { request } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { createLog } from '../../src/log.ts';
import { createWeb, type Web } from '../../src/web/create-web.ts';

const log = createLog({ level: 'silent', pretty: false });
const open: Web[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((web) => web.stop()));
});

const PATHS = ['/readyz', '/metrics', '/', '/api/state'];

/** What these addresses answer to a request with these headers: their statuses and words. */
async function answersTo(
  headers: Record<string, string>,
  allowedHosts: readonly string[] = [],
  paths = PATHS,
) {
  const web = createWeb({
    host: '127.0.0.1',
    port: 0,
    log,
    checks: {},
    allowedHosts,
    metrics: async () => ({ type: 'text/plain', body: 'votes 7' }),
    page: (_, response) => void response.end('the page'),
  });
  open.push(web);
  const { port } = await web.start();
  const answers: { status: number; words: string }[] = [];
  for (const path of paths) {
    const asked = request({ host: '127.0.0.1', port, path, headers });
    asked.end();
    const [response] = await once(asked, 'response');
    const chunks: string[] = [];
    for await (const chunk of response) chunks.push(String(chunk));
    answers.push({ status: response.statusCode, words: chunks.join('') });
  }
  return answers;
}

it('whether the program runs is told to any name: hosts ask for that by names of their own', async () => {
  const [alive] = await answersTo({ host: 'healthcheck.example' }, [], ['/healthz']);
  expect(alive).toMatchObject({ status: 200 });
});

describe('every other address of the server', () => {
  it.each([
    ['a name that another site lets resolve to this machine', { host: 'evil.example' }],
    ['the same with a port', { host: 'evil.example:3000' }],
    ['a name that begins like an address', { host: '127.0.0.1.evil.example' }],
    ['a host that is none', { host: '[::1]x' }],
    ['a page of another address', { host: '127.0.0.1:3000', origin: 'http://evil.example' }],
    ['a page that hides where it is', { host: '127.0.0.1:3000', origin: 'null' }],
    ['a page of another port', { host: '127.0.0.1:3000', origin: 'http://127.0.0.1:1' }],
  ])('tells nothing to %s', async (_, headers) => {
    for (const { status, words } of await answersTo(headers)) {
      expect(status).toBe(403);
      expect(words).not.toMatch(/votes 7|the page|ready/);
    }
  });

  it.each([
    [{ host: '127.0.0.1:3000' }],
    [{ host: '10.1.2.3' }],
    [{ host: '[::1]:3000' }],
    [{ host: 'localhost:3000', origin: 'http://localhost:3000' }],
    [{ host: 'crux:3000' }],
  ])('answers whoever asks for an address or a name without a dot: %j', async (headers) => {
    expect((await answersTo(headers)).map(({ status }) => status)).toEqual(PATHS.map(() => 200));
  });

  it('answers under a name that was allowed, and says which variable allows one', async () => {
    const headers = { host: 'Crux.example:443', origin: 'https://Crux.example:443' };
    const [refused] = await answersTo(headers);
    expect(refused?.words).toContain('name the host in ALLOWED_HOSTS');
    const allowed = await answersTo(headers, ['crux.example']);
    expect(allowed.map(({ status }) => status)).toEqual(PATHS.map(() => 200));
  });
});
