import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { openSandbox } from './support.ts';

/** The status of a request to the pretend Discord with these headers besides its token. */
async function statusWith(headers: Record<string, string>): Promise<number | undefined> {
  const { apiUrl, token } = await openSandbox();
  const asked = httpRequest(`${apiUrl}/v10/users/@me`, {
    headers: { authorization: `Bot ${token}`, ...headers },
  });
  asked.end();
  const [response] = await once(asked, 'response');
  response.resume();
  return response.statusCode;
}

/** What became of a WebSocket to the pretend gateway: `open`, or the status of its refusal. */
async function gatewayWith(headers: Record<string, string>): Promise<number | 'open'> {
  const { apiUrl } = await openSandbox();
  const address = new URL(apiUrl);
  const socket = new WebSocket(`ws://127.0.0.1:${address.port}/?v=10&encoding=json`, { headers });
  onTestFinished(() => socket.terminate());
  return await new Promise((resolve) => {
    socket.on('error', () => {});
    socket.once('open', () => resolve('open'));
    socket.once('unexpected-response', (_, response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
  });
}

test('a bot of this machine is answered by REST and gateway', async () => {
  expect(await statusWith({})).toBe(200);
  expect(await gatewayWith({})).toBe('open');
});

test.each([
  ['a name that another site lets resolve to this machine', { host: 'evil.example' }],
  ['a page of another address', { origin: 'http://evil.example' }],
  ['a page of this machine on another port', { origin: 'http://127.0.0.1:1' }],
])('%s reaches neither REST nor gateway', async (_, headers) => {
  expect(await statusWith(headers)).toBe(403);
  expect(await gatewayWith(headers)).toBe(403);
});
