import { AttachmentBuilder, PermissionFlagsBits } from 'discord.js';
import { expect, test } from 'vitest';
import { type Answer, type OpenSandbox, openSandbox, openWithBot } from '../support.ts';

const V2 = 1 << 15;
const text = (content: string): object => ({ type: 10, content });

async function openChannel(options = {}) {
  const opened = await openSandbox(options);
  const channelId = opened.sandbox.channels()[0]?.id ?? '';
  const path = `/channels/${channelId}/messages`;
  const post = (body: object) => opened.rest('POST', path, body);
  return { ...opened, channelId, path, post };
}

const deny = (opened: OpenSandbox, channelId: string, bits: bigint): void =>
  opened.sandbox.setPermissions(channelId, { for: opened.applicationId, deny: bits });

test('a nonce posts once within some minutes, and again later', async () => {
  let now = Date.now();
  const { post, sandbox, channelId } = await openChannel({ now: () => now });
  const body = { content: 'card', nonce: 'card-31', enforce_nonce: true };
  const first = await post(body);
  expect((await post({ ...body, content: 'other' })).json).toEqual(first.json);
  expect((await post({ ...body, enforce_nonce: false })).json.id).not.toBe(first.json.id);
  now += 10 * 60_000;
  expect((await post(body)).json.id).not.toBe(first.json.id);
  expect(sandbox.messages(channelId)).toHaveLength(3);
});

test('a nonce is remembered by the real clock, wherever the calendar is moved', async () => {
  let [now, calendar] = [Date.now(), Date.now()];
  const { post } = await openChannel({ now: () => now, calendar: () => calendar });
  const body = { content: 'card', nonce: 'card-31', enforce_nonce: true };
  const first = await post(body);
  calendar += 7 * 24 * 3_600_000;
  expect((await post(body)).json.id).toBe(first.json.id);
  calendar = now;
  now += 10 * 60_000;
  expect((await post(body)).json.id).not.toBe(first.json.id);
});

test('messages are listed newest first, page by page', async () => {
  const { post, rest, path } = await openChannel();
  const ids: unknown[] = [];
  for (let index = 0; index < 5; index += 1)
    ids.push((await post({ content: `${index}` })).json.id);
  const list = async (query: string): Promise<unknown> => {
    const { json } = await rest('GET', `${path}?${query}`);
    return (json as unknown as Answer[]).map((message) => message.content);
  };
  expect(await list('limit=2')).toEqual(['4', '3']);
  expect(await list(`before=${ids[2]}`)).toEqual(['1', '0']);
  expect(await list(`after=${ids[2]}&limit=1`)).toEqual(['3']);
  expect(await list(`around=${ids[2]}&limit=3`)).toEqual(['3', '2', '1']);
  expect((await rest('GET', `${path}?limit=101`)).json.code).toBe(50_035);
});

test('an edit changes what it names and keeps the rest', async () => {
  const { post, rest, path } = await openChannel();
  const { json } = await post({ flags: V2, components: [text('one')] });
  const one = `${path}/${json.id}`;
  const edited = await rest('PATCH', one, { components: [text('two')] });
  expect(edited.json).toMatchObject({ id: json.id, flags: V2, components: [{ content: 'two' }] });
  expect(edited.json.edited_timestamp).not.toBeNull();
  expect((await rest('PATCH', one, {})).json).toMatchObject({ components: [{ content: 'two' }] });
  expect((await rest('DELETE', one)).status).toBe(204);
  expect((await rest('PATCH', one, {})).json.code).toBe(10_008);
});

test('text does not become Components V2 while its content stands', async () => {
  const { post, rest, path } = await openChannel();
  const { json } = await post({ content: 'old' });
  const body = { flags: V2, components: [text('new')] };
  expect((await rest('PATCH', `${path}/${json.id}`, body)).json.code).toBe(50_035);
  const emptied = await rest('PATCH', `${path}/${json.id}`, { ...body, content: null });
  expect(emptied.json).toMatchObject({ flags: V2, content: '' });
});

test('the bot may not edit others, nor delete them without the permission', async () => {
  const { sandbox, rest, path, channelId } = await openChannel();
  const someone = sandbox.as(sandbox.people()[2]?.id ?? '');
  const said = await someone.say(channelId, 'mine');
  const edit = await rest('PATCH', `${path}/${said.id}`, { content: 'x' });
  expect(edit).toMatchObject({ status: 403, json: { code: 50_005 } });
  const remove = await rest('DELETE', `${path}/${said.id}`);
  expect(remove).toMatchObject({ status: 403, json: { code: 50_013 } });
});

test('a moderator deletes what the bot wrote, a member does not', async () => {
  const { sandbox, post, channelId } = await openChannel();
  const { json } = await post({ content: 'card' });
  const [, moderator, member] = sandbox.people();
  const remove = (id = '') => sandbox.as(id).deleteMessage(String(json.id));
  await expect(remove(member?.id)).rejects.toThrow('You cannot delete this message');
  await remove(moderator?.id);
  expect(sandbox.messages(channelId)).toEqual([]);
});

test('without the permission to send, to attach or to see, the channel is closed', async () => {
  const { sandbox, post, rest, path, channelId, ...opened } = await openChannel();
  const whole = { ...opened, sandbox, rest };
  deny(whole, channelId, PermissionFlagsBits.SendMessages);
  expect(await post({ content: 'x' })).toMatchObject({ status: 403, json: { code: 50_013 } });
  deny(whole, channelId, PermissionFlagsBits.ViewChannel);
  expect(await post({ content: 'x' })).toMatchObject({ status: 403, json: { code: 50_001 } });
  expect((await rest('GET', path)).json.code).toBe(50_001);
  deny(whole, channelId, PermissionFlagsBits.ReadMessageHistory);
  expect((await rest('GET', path)).json).toEqual([]);
});

test('what is not there is unknown', async () => {
  const { rest, path, channelId, sandbox } = await openChannel();
  const nowhere = '123456789012345678';
  expect((await rest('GET', `/channels/${nowhere}`)).json.code).toBe(10_003);
  expect((await rest('GET', `${path}/${nowhere}`)).json.code).toBe(10_008);
  expect((await rest('GET', '/channels/x')).json.code).toBe(50_035);
  expect((await rest('GET', `/guilds/${nowhere}`)).json.code).toBe(10_004);
  expect((await rest('GET', '/nothing')).status).toBe(404);
  expect((await rest('PUT', path)).status).toBe(405);
  sandbox.removeChannel(channelId);
  expect((await rest('GET', path)).json.code).toBe(10_003);
});

test('members and roles can be asked for', async () => {
  const { rest, sandbox, applicationId } = await openChannel();
  const guildId = sandbox.guilds()[0]?.id;
  const person = sandbox.people()[0];
  const member = await rest('GET', `/guilds/${guildId}/members/${person?.id}`);
  expect(member.json).toMatchObject({ user: { global_name: person?.name } });
  const self = await rest('GET', `/guilds/${guildId}/members/${applicationId}`);
  expect(self.json).toMatchObject({ user: { bot: true } });
  const { json } = await rest('GET', `/guilds/${guildId}/roles`);
  const names = (json as unknown as { name: string }[]).map((role) => role.name);
  expect(names).toEqual(['@everyone', 'Bot', 'moderator', 'manager']);
});

test('mentions count by what the message allows', async () => {
  const { post, sandbox, channelId, applicationId } = await openChannel();
  const id = sandbox.people()[0]?.id;
  const content = `<@${id}> and @everyone`;
  const none = await post({ content, allowed_mentions: { parse: [] } });
  expect(none.json).toMatchObject({ mentions: [], mention_everyone: false, mention_roles: [] });
  expect((await post({ content })).json).toMatchObject({
    mentions: [{ id }],
    mention_everyone: false,
  });
  const allow = PermissionFlagsBits.MentionEveryone;
  sandbox.setPermissions(channelId, { for: applicationId, allow });
  const v2 = await post({ flags: V2, components: [{ type: 17, components: [text(content)] }] });
  expect(v2.json).toMatchObject({ mentions: [{ id }], mention_everyone: true });
  const both = await post({ content, allowed_mentions: { parse: ['users'], users: [id] } });
  expect(both.json.code).toBe(50_035);
});

test('files are kept, shown in components, and served', async () => {
  const opened = await openWithBot(async () => {});
  const channel = await opened.client.channels.fetch(opened.channelId);
  if (channel === null || !channel.isSendable()) throw new Error('no channel');
  const png = Buffer.alloc(32);
  png.writeUInt32BE(0x89504e47);
  png.writeUInt32BE(640, 16);
  png.writeUInt32BE(360, 20);
  const sent = await channel.send({
    flags: V2,
    files: [new AttachmentBuilder(png, { name: 'week.png', description: 'the week' })],
    components: [
      { type: 12, items: [{ media: { url: 'attachment://week.png' }, description: 'alt' }] },
    ],
  });
  const file = sent.attachments.first();
  expect(file).toMatchObject({
    name: 'week.png',
    width: 640,
    height: 360,
    description: 'the week',
  });
  expect(sent.components[0]?.toJSON()).toMatchObject({ items: [{ media: { url: file?.url } }] });
  const response = await fetch(file?.url ?? '');
  expect(Buffer.from(await response.arrayBuffer())).toEqual(png);
  const kept = await sent.edit({ components: [text('without it') as never] });
  expect(kept.attachments.size).toBe(1);
  expect((await sent.edit({ attachments: [] })).attachments.size).toBe(0);
});

test('broken JSON and a foreign application are refused', async () => {
  const { apiUrl, token, rest } = await openChannel();
  const response = await fetch(`${apiUrl}/v10/channels/1/messages`, {
    method: 'POST',
    headers: { authorization: `Bot ${token}` },
    body: '{',
  });
  expect(await response.json()).toMatchObject({ code: 50_109 });
  const foreign = await rest('GET', '/applications/123456789012345678/commands');
  expect(foreign.json.code).toBe(20_012);
});

test('listeners hear of every request, and refusals are kept', async () => {
  const { sandbox, post, path } = await openChannel();
  const seen: unknown[] = [];
  const stop = sandbox.onRequest(({ method, path, status }) => seen.push([method, path, status]));
  await post({ content: 'fine' });
  await post({});
  stop();
  await post({ content: 'unheard' });
  expect(seen).toEqual([
    ['POST', path, 200],
    ['POST', path, 400],
  ]);
  expect(sandbox.refusals()).toMatchObject([{ status: 400, answer: { code: 50_006 } }]);
});

test('what a client reads of a message it may send back', async () => {
  const { post, rest, path } = await openChannel();
  const picture = { media: { url: 'https://example.org/a.png' } };
  const select = { type: 3, custom_id: 's', options: [{ label: 'x', value: 'x' }] };
  const parts = [
    { type: 12, items: [picture] },
    { type: 14 },
    { type: 1, components: [select] },
    { type: 9, components: [text('x')], accessory: { type: 11, ...picture } },
  ];
  const { json } = await post({ flags: V2, components: [{ type: 17, components: parts }] });
  const { components } = json;
  const again = await rest('PATCH', `${path}/${json.id}`, { components });
  expect(again).toMatchObject({ status: 200, json: { components } });
});

test('a broken address is not found, and breaks nothing', async () => {
  const { rest } = await openChannel();
  expect((await rest('GET', '/channels/%E0%A4%A')).json.code).toBe(50_035);
  expect((await rest('GET', '/guilds//members')).status).toBe(404);
});
