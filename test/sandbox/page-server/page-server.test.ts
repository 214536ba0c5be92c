import { request as httpRequest } from 'node:http';
import type { Interaction } from 'discord.js';
import { expect, onTestFinished, test } from 'vitest';
import type { PageState } from '../../../src/sandbox/index.ts';
import { serve } from '../../support/network/serve.ts';
import { openWithBot, type SandboxWithBot } from '../support.ts';

const commands = [
  { name: 'go', description: 'starts' },
  { name: 'debate', description: 'runs it', default_member_permissions: '32' },
];

async function answer(interaction: Interaction): Promise<void> {
  const row = { type: 1, components: [{ type: 2, style: 1, label: 'x', custom_id: 'press' }] };
  if (interaction.isChatInputCommand()) {
    await interaction.reply({ content: 'first', components: [row as never] });
  } else if (interaction.isButton()) await interaction.update('second');
}

interface Page extends SandboxWithBot {
  url: string;
  get(path: string): Promise<Response>;
  post(path: string, body: object, headers?: object): Promise<{ status: number; json: unknown }>;
}

/** The page as it is mounted: on an address of its own. */
async function openPage(): Promise<Page> {
  const opened = await openWithBot(answer, commands);
  const { url, close } = await serve(
    (asked, response) => void opened.sandbox.page(asked, response),
  );
  onTestFinished(close);
  return {
    ...opened,
    url,
    get: (path) => fetch(`${url}${path}`),
    async post(path, body, headers = {}) {
      const response = await fetch(`${url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: url, ...headers },
        body: JSON.stringify(body),
      });
      return { status: response.status, json: await response.json() };
    },
  };
}

test('the state shows people, channels and the commands that one is offered', async () => {
  const page = await openPage();
  const state = async (as: string): Promise<PageState> =>
    (await (await page.get(`/api/state?as=${as}`)).json()) as PageState;
  const { me, people, channels, commands: offered, bot } = await state(page.member.person.id);
  expect(me).toEqual(page.member.person);
  expect(people).toEqual(page.sandbox.people());
  expect(channels.map(({ name, canWrite }) => [name, canWrite])).toEqual([
    ['welcome', true],
    ['general', true],
    ['announcements', true],
  ]);
  expect(offered.map((command) => command.name)).toEqual(['go']);
  expect(bot).toMatchObject({ name: 'Bot', online: true });
  const manager = await state(page.manager.person.id);
  expect(manager.commands.map((command) => command.name)).toEqual(['go', 'debate']);
});

test('a command, a press, a word and a deletion go through the page', async () => {
  const { post, get, channelId, member } = await openPage();
  const as = member.person.id;
  const ran = await post('/api/run', { as, channelId, command: 'go', options: {} });
  expect(ran).toMatchObject({ status: 200, json: { kind: 'message' } });
  const { id } = (ran.json as { message: { id: string } }).message;
  const pressed = await post('/api/press', { as, messageId: id, customId: 'press' });
  expect(pressed.json).toMatchObject({ kind: 'update', message: { content: 'second' } });
  const said = await post('/api/say', { as, channelId, text: 'hello' });
  expect(said.json).toMatchObject({ kind: 'message', message: { content: 'hello' } });
  const path = `/api/channels/${channelId}/messages?as=${as}`;
  expect(await (await get(path)).json()).toMatchObject({
    messages: [{ content: 'second' }, { content: 'hello' }],
  });
  const deleted = await post('/api/delete', { as, messageId: id });
  expect(deleted).toEqual({ status: 400, json: { error: 'You cannot delete this message' } });
});

test('events tell of each change', async () => {
  const { get, member, channelId } = await openPage();
  const response = await get('/api/events');
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  await reader?.read();
  const { id } = await member.say(channelId, 'hello');
  const { value } = (await reader?.read()) ?? {};
  expect(JSON.parse(String(value).replace('data: ', ''))).toEqual({
    type: 'message',
    channelId,
    messageId: id,
  });
  await reader?.cancel();
});

test.each<[string, string, object]>([
  ['nobody', '/api/run', { as: 'x', channelId: 'x', command: 'go', options: {} }],
  ['no command', '/api/run', { as: 'x' }],
  [
    'values that are no list',
    '/api/press',
    { as: 'ME', messageId: 'x', customId: 'x', values: 'x' },
  ],
  ['fields of a wrong kind', '/api/submit', { as: 'ME', modalId: 'x', fields: { a: 1 } }],
])('a request with %s is answered with its fault', async (_, path, body) => {
  const { post, member } = await openPage();
  const text = JSON.stringify(body).replace('ME', member.person.id);
  const { status, json } = await post(path, JSON.parse(text) as object);
  expect(status).toBe(400);
  expect(json).toEqual({ error: expect.any(String) });
});

test('another origin, a plain form and another host name are turned away', async () => {
  const { post, url, member, channelId } = await openPage();
  const body = { as: member.person.id, channelId, text: 'x' };
  expect((await post('/api/say', body, { origin: 'http://evil.example' })).status).toBe(403);
  expect((await post('/api/say', body, { 'content-type': 'text/plain' })).status).toBe(403);
  const status = await new Promise((resolve) => {
    const headers = { host: 'evil.example' };
    httpRequest(`${url}/api/state`, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).end();
  });
  expect(status).toBe(403);
  expect(member.see(channelId)).toEqual([]);
});

test('the page has a policy that allows itself alone, and no path leads out of its folder', async () => {
  const { get } = await openPage();
  const index = await get('/');
  expect(index.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(index.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(index.headers.get('x-content-type-options')).toBe('nosniff');
  for (const path of ['/page/../index.ts', '/page/%2e%2e/index.ts', '/page/none.js', '/none']) {
    expect((await get(path)).status).toBe(404);
  }
});
