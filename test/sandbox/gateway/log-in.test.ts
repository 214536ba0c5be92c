import { Client, DiscordAPIError, GatewayIntentBits } from 'discord.js';
import { expect, onTestFinished, test } from 'vitest';
import { createSandbox } from '../../../src/sandbox/index.ts';
import { logIn, newFolder, openSandbox, quiet } from '../support.ts';

test('a real client logs in and knows guild, channels, roles and itself', async () => {
  const opened = await openSandbox();
  const client = await logIn(opened);
  const guild = client.guilds.cache.first();
  expect(guild?.available).toBe(true);
  expect(guild?.channels.cache.map((channel) => channel.name)).toEqual([
    'welcome',
    'general',
    'announcements',
  ]);
  expect(guild?.members.me?.permissions.has('SendMessages')).toBe(true);
  expect(guild?.memberCount).toBe(7);
  expect(client.user.id).toBe(opened.applicationId);
  expect(opened.sandbox.bot().online).toBe(true);
  expect((await client.application.fetch()).approximateGuildCount).toBe(1);
});

test('people, a guild and its channels are there before the start, with real snowflakes', () => {
  const sandbox = createSandbox({ folder: newFolder(), log: quiet });
  const standings = sandbox.people().map((person) => person.standing);
  expect(standings).toEqual(['manager', 'moderator', 'member', 'member', 'member']);
  const ids = [...sandbox.people(), ...sandbox.guilds(), ...sandbox.channels()].map(({ id }) => id);
  for (const id of ids) expect(id).toMatch(/^\d{17,19}$/);
  expect(new Set(ids).size).toBe(ids.length);
});

test('a wrong token is refused with 401', async () => {
  const { apiUrl } = await openSandbox();
  const client = new Client({ intents: [], rest: { api: apiUrl } });
  onTestFinished(() => client.destroy());
  await expect(client.login('wrong')).rejects.toThrow('An invalid token was provided.');
  client.rest.setToken('wrong');
  await expect(client.rest.get('/users/@me')).rejects.toMatchObject({ status: 401 });
});

test('a privileged intent that is not switched on closes the gateway for good', async () => {
  const { apiUrl, token } = await openSandbox();
  const intents = [GatewayIntentBits.Guilds, GatewayIntentBits.MessageContent];
  const client = new Client({ intents, rest: { api: apiUrl } });
  onTestFinished(() => client.destroy());
  await expect(client.login(token)).rejects.toThrow('disallowed intents');
});

test('leaving and joining a guild reaches the client', async () => {
  const opened = await openSandbox();
  const client = await logIn(opened);
  const guildId = opened.sandbox.guilds()[0]?.id ?? '';
  const left = new Promise((resolve) => client.once('guildDelete', resolve));
  opened.sandbox.removeBot(guildId);
  expect(await left).toMatchObject({ id: guildId });
  const gone = client.rest.get(`/guilds/${guildId}`);
  await expect(gone).rejects.toMatchObject({ code: 10_004 });
  const joined = new Promise((resolve) => client.once('guildCreate', resolve));
  opened.sandbox.addBot(guildId);
  expect(await joined).toMatchObject({ id: guildId });
  const another = new Promise((resolve) => client.once('guildCreate', resolve));
  const { id } = opened.sandbox.addGuild({ name: 'Second' });
  expect(await another).toMatchObject({ id, name: 'Second' });
});

test('channels that change reach the client', async () => {
  const opened = await openSandbox();
  const client = await logIn(opened);
  const channel = opened.sandbox.channels()[0];
  const renamed = new Promise((resolve) =>
    client.once('channelUpdate', (_, now) => resolve('name' in now && now.name)),
  );
  opened.sandbox.renameChannel(channel?.id ?? '', 'lounge');
  expect(await renamed).toBe('lounge');
  const deleted = new Promise((resolve) => client.once('channelDelete', resolve));
  opened.sandbox.removeChannel(channel?.id ?? '');
  expect(await deleted).toMatchObject({ id: channel?.id });
  const fetched = client.rest.get(`/channels/${channel?.id}`);
  await expect(fetched).rejects.toBeInstanceOf(DiscordAPIError);
  await expect(fetched).rejects.toMatchObject({ code: 10_003, status: 404 });
});
