import { type Interaction, MessageFlags, TextDisplayBuilder } from 'discord.js';
import { expect, test } from 'vitest';
import { messageOf, openWithBot } from '../support.ts';
import { commands, withPress } from './press-button.ts';

test('a reply is seen by all, an ephemeral one by its person alone', async () => {
  const opened = await openWithBot(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    const hidden = interaction.user.displayName === opened.member.person.name;
    await interaction.reply({
      content: 'hi',
      ...(hidden ? { flags: MessageFlags.Ephemeral } : {}),
    });
  }, commands);
  const secret = messageOf(await opened.member.run('go'));
  const open = messageOf(await opened.manager.run('go'));
  const ids = (seen: { id: string }[]) => seen.map((message) => message.id);
  expect(ids(opened.member.see(opened.channelId))).toEqual([secret.id, open.id]);
  expect(ids(opened.manager.see(opened.channelId))).toEqual([open.id]);
  expect(secret.flags).toBe(MessageFlags.Ephemeral);
  const hidden = await opened.rest('GET', `/channels/${opened.channelId}/messages/${secret.id}`);
  expect(hidden.json.code).toBe(10_008);
  await opened.member.deleteMessage(secret.id);
  expect(ids(opened.member.see(opened.channelId))).toEqual([open.id]);
});

test('every getter of the interaction works', async () => {
  let seen: Interaction | undefined;
  const opened = await openWithBot(async (interaction) => {
    seen = interaction;
    if (interaction.isChatInputCommand()) await interaction.reply('ok');
  }, commands);
  const before = Date.now();
  await opened.manager.run('go');
  expect(seen?.inCachedGuild()).toBe(true);
  expect(seen?.channel?.id).toBe(opened.channelId);
  expect(seen?.memberPermissions?.has('ManageGuild')).toBe(true);
  expect(seen?.memberPermissions?.has('Administrator')).toBe(false);
  expect(seen?.appPermissions?.has('SendMessages')).toBe(true);
  expect(seen?.authorizingIntegrationOwners).toBeTruthy();
  expect(seen?.context).toBe(0);
  expect(seen?.locale).toBe('en-US');
  expect(seen?.createdTimestamp).toBeGreaterThanOrEqual(before);
  expect(seen?.createdTimestamp).toBeLessThanOrEqual(Date.now());
});

test('a press updates the message that holds the button', async () => {
  const { opened, messageId } = await withPress(async (press) => {
    if (press.isButton()) await press.update({ content: `by ${press.message.id}`, components: [] });
  });
  const outcome = await opened.manager.press(messageId, 'press');
  expect(outcome).toMatchObject({ kind: 'update', message: { content: `by ${messageId}` } });
  expect(opened.member.see(opened.channelId)).toHaveLength(1);
  expect(await opened.member.press(messageId, 'press')).toMatchObject({ kind: 'failed' });
});

test('a deferred reply resolves with its edit, private as the deferral was', async () => {
  const { opened, messageId } = await withPress(async (press) => {
    if (!press.isButton()) return;
    await press.deferReply({ flags: MessageFlags.Ephemeral });
    await press.editReply({
      flags: MessageFlags.IsComponentsV2,
      components: [new TextDisplayBuilder().setContent('late')],
    });
  });
  const message = messageOf(await opened.member.press(messageId, 'press'));
  expect(message.flags).toBe(MessageFlags.Ephemeral | MessageFlags.IsComponentsV2);
  expect(message.edited_timestamp).toBeNull();
  expect(opened.manager.see(opened.channelId)).toHaveLength(1);
});

test('a deferred update resolves with the edit of its message', async () => {
  const { opened, messageId } = await withPress(async (press) => {
    if (!press.isButton()) return;
    await press.deferUpdate();
    await press.editReply({ content: 'second' });
  });
  const outcome = await opened.member.press(messageId, 'press');
  expect(outcome).toMatchObject({ kind: 'update', message: { id: messageId, content: 'second' } });
});

test('a deferral that nothing follows ends as acknowledged', async () => {
  const { opened, messageId } = await withPress(
    async (press) => press.isButton() && press.deferUpdate(),
    { followUpMs: 50 },
  );
  expect(await opened.member.press(messageId, 'press')).toEqual({ kind: 'acknowledged' });
});

test('follow-ups come after the answer, can be read, edited and deleted', async () => {
  const { opened, messageId } = await withPress(async (press) => {
    if (!press.isButton()) return;
    const response = await press.reply({ content: 'one', withResponse: true });
    const next = await press.followUp({ content: 'two', flags: MessageFlags.Ephemeral });
    await press.webhook.editMessage(next.id, { content: 'three' });
    const gone = await press.followUp('four');
    await press.deleteReply(gone.id);
    const { content } = await press.fetchReply();
    await press.editReply(`${content} of ${response.resource?.message?.content}`);
    done();
  });
  let done = () => {};
  const finished = new Promise<void>((resolve) => {
    done = resolve;
  });
  await opened.member.press(messageId, 'press');
  await finished;
  const texts = opened.member.see(opened.channelId).map((message) => message.content);
  expect(texts).toEqual(['first', 'one of one', 'three']);
  expect(opened.manager.see(opened.channelId)).toHaveLength(2);
});

test('a button that is unknown, or was copied from another server, still reaches the bot', async () => {
  const seen: string[] = [];
  const { opened, messageId } = await withPress(async (press) => {
    seen.push(`${press.guildId} ${press.customId}`);
    if (press.isButton()) await press.reply({ content: 'no', flags: MessageFlags.Ephemeral });
  });
  const { sandbox, member } = opened;
  const other = sandbox.addGuild({ name: 'Other', people: [member.person.id] });
  const [elsewhere] = sandbox.channels(other.id);
  const [message] = member.see(opened.channelId);
  if (message === undefined || elsewhere === undefined) throw new Error('nothing to press');
  const as = member.person.id;
  await sandbox.forge.press({ as, message, customId: 'area:unknown' });
  const copy = { ...message, channel_id: elsewhere.id };
  const outcome = await sandbox.forge.press({ as, message: copy, customId: 'press' });
  expect(outcome).toMatchObject({ kind: 'message', message: { channel_id: elsewhere.id } });
  const home = sandbox.guilds()[0]?.id;
  expect(seen).toEqual([`${home} area:unknown`, `${other.id} press`]);
  expect(await member.press(messageId, 'area:unknown')).toMatchObject({ kind: 'failed' });
});

test('two hundred people press at once and each press is answered', async () => {
  let presses = 0;
  const { opened, messageId } = await withPress(
    async (press) => {
      presses += 1;
      if (press.isButton()) await press.reply({ content: 'ok', flags: MessageFlags.Ephemeral });
    },
    { answerMs: 60_000 },
  );
  const { sandbox } = opened;
  const people = Array.from({ length: 200 }, (_, index) =>
    sandbox.addPerson({ name: `Member ${index}` }),
  );
  const outcomes = await Promise.all(
    people.map((person) => sandbox.as(person.id).press(messageId, 'press')),
  );
  expect(outcomes.filter((outcome) => outcome.kind === 'message')).toHaveLength(200);
  expect(presses).toBe(200);
  expect(sandbox.refusals()).toEqual([]);
});
