import type { RequestListener } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createClient } from '#discord/edge/client.ts';
import { login } from '#discord/login/login.ts';
import { DiscordAwayError, LoginError } from '#discord/login/login-error.ts';
import { closeWords } from '#discord/login/refusals.ts';
import { serve } from '../../support/network/serve.ts';

/** What a login says where this server stands in Discord's place. */
async function refusalBy(answer: RequestListener): Promise<LoginError> {
  const { url, close } = await serve(answer);
  onTestFinished(close);
  return await refusalAt(`${url}/api`);
}

async function refusalAt(apiUrl: string): Promise<LoginError> {
  const client = createClient(apiUrl, 'auto', 'auto');
  const error: unknown = await login(client, { token: 'a.b.c', apiUrl }).catch((one) => one);
  await client.destroy();
  if (!(error instanceof LoginError)) throw error;
  expect(error.message).not.toMatch(/\n|a\.b\.c/);
  return error;
}

const json = (status: number, body: object, headers: Record<string, string> = {}) =>
  ((_, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
  }) satisfies RequestListener;

describe('a login that is refused names cause and remedy', () => {
  it('for a token that Discord does not take', async () => {
    const error = await refusalBy(json(401, { code: 0, message: '401: Unauthorized' }));
    expect(error.message).toMatch(/^DISCORD_TOKEN should be a valid bot token.*Reset it under Bot/);
    expect(error).not.toBeInstanceOf(DiscordAwayError);
  });

  it('for a 429, with the pause that Discord asks for', async () => {
    const body = { message: 'You are being rate limited.', retry_after: 3600, global: false };
    const error = await refusalBy(json(429, body, { 'retry-after': '3600' }));
    expect(error.message).toMatch(/^Discord asks for a pause.*\(429\)/);
    expect(Number(Reflect.get(error, 'pauseMs'))).toBeGreaterThanOrEqual(3_600_000);
  });

  it('for a day without logins left', async () => {
    const limit = { total: 1000, remaining: 0, reset_after: 7_200_000, max_concurrency: 1 };
    const gateway = { url: 'ws://127.0.0.1', shards: 1, session_start_limit: limit };
    expect(await refusalBy(json(200, gateway))).toMatchObject({ pauseMs: 7_200_000 });
  });

  it.each([200, 403, 404])(
    'for the page of a network that wants one to sign in, %i',
    async (status) => {
      const error = await refusalBy((_, response) => {
        response.writeHead(status, { 'content-type': 'text/html' });
        response.end('<html><h1>Welcome to our wifi</h1></html>');
      });
      expect(error.message).toMatch(/answers, but not as Discord does.*sign-in page/);
      expect(error).toBeInstanceOf(DiscordAwayError);
    },
  );

  it('for a Discord in trouble', async () => {
    const error = await refusalBy(json(500, {}));
    expect(error.message).toMatch(/^Discord itself is having trouble \(500\)/);
    expect(error).toBeInstanceOf(DiscordAwayError);
  });

  it('for a Discord that cannot be reached', async () => {
    const error = await refusalAt('http://127.0.0.1:1/api');
    expect(error.message).toMatch(/^DISCORD_API_URL .* cannot be reached \(ECONNREFUSED\)/);
    expect(error).toBeInstanceOf(DiscordAwayError);
  });

  it.each([
    [4004, /^DISCORD_TOKEN should be/],
    [4010, /^SHARDS and SHARD_COUNT should fit/],
    [4011, /^SHARD_COUNT is too small/],
    [4013, /upgrade Crux/],
    [4014, /under Bot in the developer portal/],
    [4999, /with code 4999$/],
  ])('for a gateway that closes with %i', (code, words) => {
    expect(closeWords(code)).toMatch(words);
  });
});
