import type { Interaction } from 'discord.js';
import { expect, onTestFinished, test } from 'vitest';
import type {
  ControlRequests,
  PageControls,
  PageInside,
  Person,
  Surroundings,
} from '../../../src/sandbox/index.ts';
import { serve } from '../../support/network/serve.ts';
import { messageOf, openWithBot } from '../support.ts';

const commands = [{ name: 'go', description: 'starts' }];

async function reply(interaction: Interaction): Promise<unknown> {
  return interaction.isChatInputCommand() ? await interaction.reply('done') : undefined;
}

async function openPage(surroundings: Surroundings = {}) {
  const opened = await openWithBot(reply, commands);
  opened.sandbox.surround(surroundings);
  const { url, close } = await serve(
    (asked, response) => void opened.sandbox.page(asked, response),
  );
  onTestFinished(close);
  return {
    ...opened,
    async controls(since = 0): Promise<PageControls> {
      return (await (await fetch(`${url}/api/controls?since=${since}`)).json()) as PageControls;
    },
    async inside(as: string, message: string) {
      const response = await fetch(`${url}/api/inside?as=${as}&message=${message}`);
      return { status: response.status, json: (await response.json()) as PageInside };
    },
    async post<Path extends keyof ControlRequests>(path: Path, body: ControlRequests[Path]) {
      const response = await fetch(`${url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: url },
        body: JSON.stringify(body),
      });
      return { status: response.status, json: (await response.json()) as { person?: Person } };
    },
  };
}

test('a trouble is switched on, told of, and switched off', async () => {
  const { controls, post } = await openPage();
  const slow = async () => (await controls()).troubles.find(({ id }) => id === 'slow');
  expect(await slow()).toMatchObject({ group: 'Discord', isOn: false, kind: 'lasting' });
  expect((await post('/api/trouble', { id: 'slow', on: true })).status).toBe(200);
  expect(await slow()).toMatchObject({ isOn: true });
  const { happenings } = await controls();
  const last = happenings.at(-1);
  expect(last?.text).toBe('Discord: Every answer takes two seconds, from now on');
  await post('/api/trouble', { id: 'slow', on: false });
  expect(await slow()).toMatchObject({ isOn: false });
  expect((await controls(last?.number)).happenings.map(({ text }) => text)).toEqual([
    'Discord: Every answer takes two seconds: no more',
  ]);
});

test('troubles of the surroundings are listed beside those of Discord', async () => {
  let isOn = false;
  const trouble = {
    id: 'away',
    group: 'Storage',
    label: 'Away',
    watch: 'Wait.',
    kind: 'lasting' as const,
    isOn: () => isOn,
    set: (on: boolean) => {
      isOn = on;
    },
  };
  const { controls, post } = await openPage({ switches: [trouble] });
  await post('/api/trouble', { id: 'away', on: true });
  expect((await controls()).troubles.at(-1)).toMatchObject({ id: 'away', isOn: true });
});

test('time passes only where the clock can be set, and a fault is reported in its own words', async () => {
  expect(await (await openPage()).post('/api/pass', { step: 'week', lively: true })).toEqual({
    status: 400,
    json: { error: 'There are no time controls here' },
  });
  const passed: unknown[] = [];
  const time = {
    now: () => new Date(0),
    steps: async () => [{ id: 'week', label: 'A week', to: new Date(7 * 86_400_000) }],
    async pass(step: string, lively: boolean) {
      if (passed.length > 0) throw new Error('It runs already');
      passed.push([step, lively]);
    },
  };
  const { controls, post } = await openPage({ time });
  expect((await controls()).time).toEqual({
    now: '1970-01-01T00:00:00.000Z',
    steps: [{ id: 'week', label: 'A week', to: '1970-01-08T00:00:00.000Z' }],
  });
  expect((await post('/api/pass', { step: 'week', lively: true })).status).toBe(200);
  expect(passed).toEqual([['week', true]]);
  expect(await post('/api/pass', { step: 'week', lively: true })).toEqual({
    status: 400,
    json: { error: 'It runs already' },
  });
});

test('people of every kind come, and a role without rights comes with the first who has it', async () => {
  const { post, client, sandbox, rest } = await openPage();
  const guildId = sandbox.guilds()[0]?.id ?? '';
  const member = async (id: string) => (await rest('GET', `/guilds/${guildId}/members/${id}`)).json;
  const add = async (kind: ControlRequests['/api/person']['kind']) =>
    (await post('/api/person', { name: `A ${kind}`, kind })).json.person;
  const roleCame = new Promise((resolve) => client.once('roleCreate', resolve));
  const steward = await add('moderator-by-role');
  expect(await roleCame).toMatchObject({ name: 'Stewards', permissions: { bitfield: 0n } });
  expect((await member(steward?.id ?? '')).roles).toHaveLength(1);
  const joinedAt = async (id = '') => Date.parse(String((await member(id)).joined_at));
  const day = 24 * 60 * 60_000;
  expect(Date.now() - (await joinedAt((await add('newcomer'))?.id))).toBeLessThan(day);
  expect(Date.now() - (await joinedAt((await add('member'))?.id))).toBeGreaterThan(100 * day);
  expect(await add('manager')).toMatchObject({ standing: 'manager' });
  expect((await post('/api/person', { name: ' ', kind: 'member' })).status).toBe(400);
});

test('a permission that is removed is refused by Discord until it is restored', async () => {
  const { post, controls, sandbox, channelId, rest } = await openPage();
  const permission = 'Send Messages';
  const of = { channelId, for: sandbox.bot().id, permission };
  const say = () => rest('POST', `/channels/${channelId}/messages`, { content: 'x' });
  expect((await controls()).permissions).toContain(permission);
  await post('/api/permission', { ...of, isTaken: true });
  expect((await controls()).taken).toEqual([of]);
  expect(await say()).toMatchObject({ status: 403, json: { code: 50_013 } });
  await post('/api/permission', { ...of, isTaken: false });
  expect((await controls()).taken).toEqual([]);
  expect((await say()).status).toBe(200);
});

test('behind a message are its JSON, its limits, its time, its rows and its working', async () => {
  const working = [{ id: '1', title: 'A number', lines: ['3 of 4'], from: [] }];
  let writes = 0;
  const { member, inside, sandbox } = await openPage({
    rows: {
      mark: async () => String(writes++),
      between: async (from, to) => [{ table: 'Note', count: Number(to) - Number(from), rows: [] }],
    },
    working: async ({ content }) => (content === 'done' ? working : undefined),
  });
  const { id } = messageOf(await member.run('go'));
  const { json } = await inside(member.person.id, id);
  expect(json).toMatchObject({
    message: { id, content: 'done' },
    what: 'Ines used /go',
    rows: [{ table: 'Note', count: 1 }],
    working,
  });
  expect(json.limits[0]).toEqual({ name: 'characters', used: 4, most: 2_000 });
  expect(json.answeredMs).toBeGreaterThanOrEqual(0);
  expect((await inside(member.person.id, '1')).status).toBe(404);
  expect(sandbox.happenings(0).at(-1)?.text).toMatch(/^Ines used \/go: answered after \d+ ms$/);
});
