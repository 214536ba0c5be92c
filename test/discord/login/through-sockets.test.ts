import type { RequestListener } from 'node:http';
import type { Client } from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import type { RegistrationStore } from '#debate/debates/installation-port.ts';
import { createClient } from '#discord/edge/client.ts';
import { registerCommands } from '#discord/edge/register-commands.ts';
import { login, patiently } from '#discord/login/login.ts';
import { DiscordAwayError, LoginError } from '#discord/login/login-error.ts';
import { commands } from '../../../commands/index.ts';
import { type PretendDiscord, startPretendDiscord } from './pretend-discord.ts';

const stops: (() => unknown)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

async function discordThat(behaviour: Parameters<typeof startPretendDiscord>[0] = {}) {
  const discord = await startPretendDiscord(behaviour);
  stops.push(discord.stop);
  return discord;
}

/** What the database keeps of registrations. */
function keeping(kept: Map<string, string>): RegistrationStore {
  return {
    registered: async (id) => kept.get(id) ?? null,
    putRegistered: async (id, hash) => void kept.set(id, hash),
  };
}

/** A start's first two steps. */
async function enter({ apiUrl }: PretendDiscord, store = keeping(new Map())) {
  const client: Client = createClient(apiUrl, 'auto', 'auto');
  stops.push(() => client.destroy());
  const ready = await login(client, { token: 'a.b.c', apiUrl });
  const asks = <T>(work: () => Promise<T>) => patiently({ apiUrl }, work);
  return await registerCommands(ready, commands, store, asks);
}

async function refusalOf(discord: PretendDiscord): Promise<LoginError> {
  const error: unknown = await enter(discord).catch((one: unknown) => one);
  if (!(error instanceof LoginError)) throw error;
  expect(error.message).not.toMatch(/\n|a\.b\.c/);
  return error;
}

describe('a gateway that closes at login', () => {
  it.each([
    [4004, /^DISCORD_TOKEN should be a valid bot token.*4004.*Reset it under Bot/],
    [4010, /^SHARDS and SHARD_COUNT should fit together.*4010/],
    [4011, /^SHARD_COUNT is too small.*4011.*set it to auto/],
    [4014, /4014.*check under Bot in the developer portal/],
  ])('with %i ends the start in one line with cause and remedy', async (closesWith, line) => {
    expect((await refusalOf(await discordThat({ closesWith }))).message).toMatch(line);
  });
});

describe('the commands', () => {
  it('are sent once, and again when Discord has lost one or has another one in its place', async () => {
    const discord = await discordThat();
    const kept = new Map<string, string>();
    expect(await enter(discord, keeping(kept))).toBe(true);
    expect(discord.commands).toHaveLength(commands.length);
    expect(await enter(discord, keeping(kept))).toBe(false);
    discord.commands.splice(2, 1);
    expect(await enter(discord, keeping(kept))).toBe(true);
    expect(discord.commands).toHaveLength(commands.length);
    discord.commands.splice(0, 1, { name: 'other', type: 1, description: 'of another program' });
    expect(await enter(discord, keeping(kept))).toBe(true);
    expect(await enter(discord, keeping(kept))).toBe(false);
    expect(discord.registrations()).toBe(3);
  });

  const json = (status: number, body: object): RequestListener => {
    return (_, response) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    };
  };
  const page: RequestListener = (_, response) => {
    response.writeHead(403, { 'content-type': 'text/html' });
    response.end('<html>Welcome to our wifi</html>');
  };

  it.each([
    [
      '50001',
      json(403, { code: 50_001, message: 'Missing Access' }),
      /\(50001\).*applications\.comm/,
    ],
    ['400', json(400, { code: 50_035, message: 'Invalid Form Body' }), /\(50035, .*upgrade Crux/],
    ['401', json(401, { code: 0, message: '401: Unauthorized' }), /^DISCORD_TOKEN should be/],
  ])('that Discord refuses with %s end the start in one line', async (_, refusal, line) => {
    const error = await refusalOf(await discordThat({ refusal }));
    expect(error.message).toMatch(line);
    expect(error).not.toBeInstanceOf(DiscordAwayError);
  });

  it.each([
    ['500', json(500, {}), /^Discord itself is having trouble \(500\)/],
    ['the page of a network', page, /sign-in page/],
  ])('are tried again where %s answers', async (_, refusal, line) => {
    const error = await refusalOf(await discordThat({ refusal }));
    expect(error.message).toMatch(line);
    expect(error).toBeInstanceOf(DiscordAwayError);
  });

  it('are not blamed on Discord when the database fails between', async () => {
    const registered = () => Promise.reject(new Error('the database is away'));
    const discord = await discordThat();
    const store = { ...keeping(new Map()), registered };
    await expect(enter(discord, store)).rejects.toThrow(/^the database is away$/);
  });
});
