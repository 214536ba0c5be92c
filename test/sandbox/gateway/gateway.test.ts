import { once } from 'node:events';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { logIn, type OpenSandbox, openSandbox, openWithBot } from '../support.ts';

interface Frame {
  op: number;
  t: string | null;
  s: number | null;
  d: Record<string, unknown>;
}

/** A bare gateway client: sends frames, and hands out what comes in order. */
function connect(opened: OpenSandbox, query = '?v=10&encoding=json') {
  const socket = new WebSocket(
    `${opened.apiUrl.replace('http', 'ws').replace('/api', '/')}${query}`,
  );
  onTestFinished(() => socket.terminate());
  const frames: Frame[] = [];
  const waiting: ((frame: Frame) => void)[] = [];
  socket.on('message', (raw) => {
    const frame = JSON.parse(String(raw)) as Frame;
    const next = waiting.shift();
    if (next === undefined) frames.push(frame);
    else next(frame);
  });
  return {
    socket,
    send: (op: number, d: unknown) => socket.send(JSON.stringify({ op, d })),
    next: async (): Promise<Frame> =>
      frames.shift() ?? new Promise((resolve) => waiting.push(resolve)),
    closed: async (): Promise<number> => Number((await once(socket, 'close'))[0]),
  };
}

async function identified(opened: OpenSandbox, shard?: [number, number]) {
  const line = connect(opened);
  await line.next();
  const where = shard === undefined ? {} : { shard };
  line.send(2, { token: opened.token, intents: 1, properties: {}, ...where });
  return { line, ready: await line.next() };
}

test('hello, ready, the guilds after it, and an answer to each heartbeat', async () => {
  const opened = await openSandbox();
  const line = connect(opened);
  const hello = await line.next();
  expect(hello).toMatchObject({ op: 10, d: { heartbeat_interval: 41_250 } });
  line.send(2, { token: opened.token, intents: 1, properties: {} });
  const ready = await line.next();
  expect(ready).toMatchObject({ op: 0, t: 'READY', s: 1, d: { v: 10, shard: [0, 1] } });
  expect(ready.d.resume_gateway_url).toMatch(/^ws:\/\/127\.0\.0\.1:\d+$/);
  expect(ready.d.guilds).toEqual([{ id: opened.sandbox.guilds()[0]?.id, unavailable: true }]);
  expect(await line.next()).toMatchObject({ t: 'GUILD_CREATE', s: 2, d: { unavailable: false } });
  line.send(1, 2);
  expect((await line.next()).op).toBe(11);
});

test.each([
  ['a wrong token', 4004, { token: 'no', intents: 1 }],
  ['no intents', 4013, {}],
  ['an unknown intent', 4013, { intents: 1 << 19 }],
  ['a privileged intent', 4014, { intents: 1 << 15 }],
  ['a shard beyond the count', 4010, { intents: 1, shard: [2, 2] }],
])('identifying with %s closes with %i', async (_, code, fields) => {
  const opened = await openSandbox();
  const line = connect(opened);
  await line.next();
  line.send(2, { token: opened.token, properties: {}, ...fields });
  expect(await line.closed()).toBe(code);
});

test('a frame before identifying, a broken one, and another version are closed', async () => {
  const opened = await openSandbox();
  const early = connect(opened);
  await early.next();
  early.send(3, {});
  expect(await early.closed()).toBe(4003);
  const broken = connect(opened);
  await broken.next();
  broken.socket.send('{');
  expect(await broken.closed()).toBe(4002);
  expect(await connect(opened, '?v=6&encoding=json').closed()).toBe(4012);
});

test('only its own shard is told of a guild', async () => {
  const opened = await openSandbox();
  const guildId = opened.sandbox.guilds()[0]?.id ?? '0';
  const own = Number((BigInt(guildId) >> 22n) % 2n);
  const { ready } = await identified(opened, [own, 2]);
  expect(ready.d.guilds).toHaveLength(1);
  const other = await identified(opened, [1 - own, 2]);
  expect(other.ready.d.guilds).toEqual([]);
});

test('a resume replays what was missed, in order, and goes on counting', async () => {
  const opened = await openSandbox();
  const { line, ready } = await identified(opened);
  const guilds = await line.next();
  line.socket.terminate();
  await line.closed();
  const channelId = opened.sandbox.channels()[0]?.id ?? '';
  opened.sandbox.renameChannel(channelId, 'one');
  opened.sandbox.renameChannel(channelId, 'two');
  const again = connect(opened);
  await again.next();
  again.send(6, { token: opened.token, session_id: ready.d.session_id, seq: guilds.s });
  expect(await again.next()).toMatchObject({ t: 'CHANNEL_UPDATE', s: 3, d: { name: 'one' } });
  expect(await again.next()).toMatchObject({ t: 'CHANNEL_UPDATE', s: 4, d: { name: 'two' } });
  expect(await again.next()).toMatchObject({ t: 'RESUMED', s: 5 });
});

test('an unknown session is invalid, and the same socket may identify', async () => {
  const opened = await openSandbox();
  const line = connect(opened);
  await line.next();
  line.send(6, { token: opened.token, session_id: 'gone', seq: 4 });
  expect(await line.next()).toMatchObject({ op: 9, d: false });
  line.send(2, { token: opened.token, intents: 1, properties: {} });
  expect((await line.next()).t).toBe('READY');
});

test('a real client survives a cut line and hears the press that came meanwhile', async () => {
  const opened = await openWithBot(
    async (interaction) => interaction.isChatInputCommand() && interaction.reply('here'),
    [{ name: 'hello', description: 'greets' }],
  );
  const resumed = new Promise((resolve) => opened.client.once('shardResume', resolve));
  opened.sandbox.gateway.cut();
  const outcome = opened.member.run('hello');
  expect(await outcome).toMatchObject({ kind: 'message', message: { content: 'here' } });
  await resumed;
});

test('a real client follows a request to reconnect', async () => {
  const opened = await openSandbox();
  const client = await logIn(opened);
  const resumed = new Promise((resolve) => client.once('shardResume', resolve));
  opened.sandbox.gateway.askReconnect();
  await resumed;
  expect(opened.sandbox.gateway.connected()).toBe(1);
});

test('an invalidated session cannot be resumed, a resumable one can', async () => {
  const opened = await openSandbox();
  const { line, ready } = await identified(opened);
  const guilds = await line.next();
  const wish = { token: opened.token, session_id: ready.d.session_id, seq: guilds.s };
  opened.sandbox.gateway.invalidate(true);
  expect(await line.next()).toMatchObject({ op: 9, d: true });
  const again = connect(opened);
  await again.next();
  again.send(6, wish);
  expect((await again.next()).t).toBe('RESUMED');
  opened.sandbox.gateway.invalidate(false);
  expect(await again.next()).toMatchObject({ op: 9, d: false });
  again.send(6, { ...wish, seq: 3 });
  expect(await again.closed()).toBe(4005);
});
