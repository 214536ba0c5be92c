import { appendFileSync, cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MessageFlags } from 'discord.js';
import { expect, test } from 'vitest';
import { createSandbox, type Sandbox } from '../../../src/sandbox/index.ts';
import { logIn, messageOf, newFolder, openSandbox, openWithBot, quiet } from '../support.ts';

const commands = [{ name: 'go', description: 'starts' }];
const row = {
  type: 1,
  components: [{ type: 2, style: 1 as const, label: 'Press', custom_id: 'press' }],
};

const everything = (sandbox: Sandbox): object => ({
  people: sandbox.people(),
  guilds: sandbox.guilds(),
  channels: sandbox.channels(),
  bot: sandbox.bot().id,
  messages: sandbox.channels().map((channel) => sandbox.messages(channel.id)),
  commands: sandbox.people().map((person) => sandbox.as(person.id).commands()),
});

const linesIn = (folder: string): number =>
  readFileSync(join(folder, 'journal.jsonl'), 'utf8').trim().split('\n').length;

test('a second start keeps everything, and an old button still works', async () => {
  const folder = newFolder();
  const first = await openWithBot(
    async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.reply({
        content: 'hidden',
        components: [row],
        flags: MessageFlags.Ephemeral,
      });
    },
    commands,
    { folder },
  );
  const { id } = messageOf(await first.member.run('go'));
  await first.member.say(first.channelId, 'hello');
  first.sandbox.addPerson({ name: 'Late' });
  first.sandbox.addGuild({ name: 'Second', withBot: false });
  const before = everything(first.sandbox);
  await first.client.destroy();
  await first.sandbox.stop();

  const second = await openSandbox({ folder });
  expect(second.token).toBe(first.token);
  expect(everything(second.sandbox)).toEqual(before);
  const client = await logIn(second);
  client.on('interactionCreate', (interaction) => {
    if (interaction.isButton()) void interaction.update(`after, by ${interaction.user.username}`);
  });
  const member = second.sandbox.as(first.member.person.id);
  const outcome = await member.press(id, 'press');
  expect(outcome).toMatchObject({
    kind: 'update',
    message: { id, content: `after, by ${member.person.username}` },
  });
});

test('ids given out after a restart are new ones, even when the clock stands still', () => {
  const folder = newFolder();
  const at = Date.now();
  const open = (): Sandbox => createSandbox({ folder, log: quiet, now: () => at });
  const first = open();
  const ids = [first.addPerson({ name: 'A' }).id];
  void first.stop();
  const second = open();
  ids.push(second.addPerson({ name: 'B' }).id, second.addChannel({ name: 'c' }).id);
  expect(new Set([...ids, ...first.people().map((person) => person.id)]).size).toBe(8);
  void second.stop();
});

test('a killed sandbox has lost nothing that it acknowledged', async () => {
  const folder = newFolder();
  const { rest, sandbox } = await openSandbox({ folder });
  const channelId = sandbox.channels()[0]?.id ?? '';
  await rest('POST', `/channels/${channelId}/messages`, { content: 'kept' });
  const copy = newFolder();
  cpSync(folder, copy, { recursive: true });
  const next = createSandbox({ folder: copy, log: quiet });
  expect(next.messages(channelId)).toMatchObject([{ content: 'kept' }]);
  await next.stop();
});

test('a torn last line is left out, and the next start writes behind a whole one', async () => {
  const folder = newFolder();
  const first = createSandbox({ folder, log: quiet });
  const people = first.people();
  await first.stop();
  appendFileSync(join(folder, 'journal.jsonl'), '{"is":"person","person":{"id":"12');
  const second = createSandbox({ folder, log: quiet });
  expect(second.people()).toEqual(people);
  second.addPerson({ name: 'After' });
  await second.stop();
  const third = createSandbox({ folder, log: quiet });
  expect(third.people()).toHaveLength(people.length + 1);
  await third.stop();
});

test('the journal is compacted at each start', async () => {
  const folder = newFolder();
  const { rest, sandbox } = await openSandbox({ folder });
  const path = `/channels/${sandbox.channels()[0]?.id}/messages`;
  const { json } = await rest('POST', path, { content: '0' });
  for (let index = 1; index <= 20; index += 1) {
    await rest('PATCH', `${path}/${json.id}`, { content: `${index}` });
  }
  const grown = linesIn(folder);
  await sandbox.stop();
  const next = createSandbox({ folder, log: quiet });
  expect(linesIn(folder)).toBe(grown - 20);
  expect(next.messages(sandbox.channels()[0]?.id ?? '')).toMatchObject([{ content: '20' }]);
  await next.stop();
});

test('an answer can be edited after a restart, as long as its token lives', async () => {
  const folder = newFolder();
  let now = Date.now();
  let token = '';
  const first = await openWithBot(
    async (interaction) => {
      token = interaction.token;
      if (interaction.isChatInputCommand()) await interaction.reply('one');
    },
    commands,
    { folder, now: () => now },
  );
  const { id } = messageOf(await first.member.run('go'));
  const path = `/webhooks/${first.applicationId}/${token}/messages/@original`;
  await first.client.destroy();
  await first.sandbox.stop();
  const second = await openSandbox({ folder, now: () => now });
  const edited = await second.rest('PATCH', path, { content: 'two' });
  expect(edited.json).toMatchObject({ id, content: 'two' });
  now += 16 * 60_000;
  expect((await second.rest('PATCH', path, { content: 'three' })).status).toBe(401);
  await second.sandbox.stop();
  const third = await openSandbox({ folder, now: () => now });
  expect((await third.rest('PATCH', path, { content: 'three' })).json.code).toBe(10_015);
});

test('a file is served at the new address after a restart', async () => {
  const folder = newFolder();
  const first = await openSandbox({ folder });
  const channelId = first.sandbox.channels()[0]?.id ?? '';
  const form = new FormData();
  form.set('payload_json', JSON.stringify({ content: 'x', attachments: [{ id: 0 }] }));
  form.set('files[0]', new Blob(['words']), 'words.txt');
  await fetch(`${first.apiUrl}/channels/${channelId}/messages`, {
    method: 'POST',
    headers: { authorization: `Bot ${first.token}` },
    body: form,
  });
  await first.sandbox.stop();
  const { sandbox } = await openSandbox({ folder });
  const [message] = sandbox.as(sandbox.people()[0]?.id ?? '').see(channelId);
  const response = await fetch(message?.attachments[0]?.url ?? '');
  expect(await response.text()).toBe('words');
});
