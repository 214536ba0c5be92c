import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  type Interaction,
  MessageFlags,
  ModalBuilder,
  TextDisplayBuilder,
} from 'discord.js';
import { expect, test } from 'vitest';
import { messageOf, openTroupe, type Troupe } from './support.ts';

const commands = [{ name: 'go', description: 'starts' }];
const button = new ButtonBuilder()
  .setCustomId('press')
  .setLabel('Press')
  .setStyle(ButtonStyle.Primary);
const row = () => new ActionRowBuilder<ButtonBuilder>().addComponents(button);
const withButton = { content: 'first', components: [row()] };

/** A troupe whose bot shows a button on `/go` and answers presses with `press`. */
async function withPress(
  press: (interaction: Extract<Interaction, { customId: string }>) => Promise<unknown>,
  options = {},
): Promise<{ troupe: Troupe; messageId: string }> {
  const troupe = await openTroupe(
    async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply(withButton);
      else if (interaction.isButton()) await press(interaction);
    },
    commands,
    options,
  );
  return { troupe, messageId: messageOf(await troupe.member.run('go')).id };
}

test('a reply is seen by all, an ephemeral one by its person alone', async () => {
  const troupe = await openTroupe(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    const hidden = interaction.user.displayName === troupe.member.person.name;
    await interaction.reply({
      content: 'hi',
      ...(hidden ? { flags: MessageFlags.Ephemeral } : {}),
    });
  }, commands);
  const secret = messageOf(await troupe.member.run('go'));
  const open = messageOf(await troupe.manager.run('go'));
  const ids = (seen: { id: string }[]) => seen.map((message) => message.id);
  expect(ids(troupe.member.see(troupe.channelId))).toEqual([secret.id, open.id]);
  expect(ids(troupe.manager.see(troupe.channelId))).toEqual([open.id]);
  expect(secret.flags).toBe(MessageFlags.Ephemeral);
  const hidden = await troupe.rest('GET', `/channels/${troupe.channelId}/messages/${secret.id}`);
  expect(hidden.json.code).toBe(10_008);
  await troupe.member.deleteMessage(secret.id);
  expect(ids(troupe.member.see(troupe.channelId))).toEqual([open.id]);
});

test('every getter of the interaction works', async () => {
  let seen: Interaction | undefined;
  const troupe = await openTroupe(async (interaction) => {
    seen = interaction;
    if (interaction.isChatInputCommand()) await interaction.reply('ok');
  }, commands);
  await troupe.manager.run('go');
  expect(seen?.inCachedGuild()).toBe(true);
  expect(seen?.channel?.id).toBe(troupe.channelId);
  expect(seen?.memberPermissions?.has('ManageGuild')).toBe(true);
  expect(seen?.memberPermissions?.has('Administrator')).toBe(false);
  expect(seen?.appPermissions?.has('SendMessages')).toBe(true);
  expect(seen?.authorizingIntegrationOwners).toBeTruthy();
  expect(seen?.context).toBe(0);
  expect(seen?.locale).toBe('en-US');
  expect(Math.abs(Date.now() - (seen?.createdTimestamp ?? 0))).toBeLessThan(2_000);
});

test('a press updates the message that holds the button', async () => {
  const { troupe, messageId } = await withPress(async (press) => {
    if (press.isButton()) await press.update({ content: `by ${press.message.id}`, components: [] });
  });
  const outcome = await troupe.manager.press(messageId, 'press');
  expect(outcome).toMatchObject({ kind: 'update', message: { content: `by ${messageId}` } });
  expect(troupe.member.see(troupe.channelId)).toHaveLength(1);
  expect(await troupe.member.press(messageId, 'press')).toMatchObject({ kind: 'failed' });
});

test('a deferred reply resolves with its edit, private as the deferral was', async () => {
  const { troupe, messageId } = await withPress(async (press) => {
    if (!press.isButton()) return;
    await press.deferReply({ flags: MessageFlags.Ephemeral });
    await press.editReply({
      flags: MessageFlags.IsComponentsV2,
      components: [new TextDisplayBuilder().setContent('late')],
    });
  });
  const message = messageOf(await troupe.member.press(messageId, 'press'));
  expect(message.flags).toBe(MessageFlags.Ephemeral | MessageFlags.IsComponentsV2);
  expect(message.edited_timestamp).toBeNull();
  expect(troupe.manager.see(troupe.channelId)).toHaveLength(1);
});

test('a deferred update resolves with the edit of its message', async () => {
  const { troupe, messageId } = await withPress(async (press) => {
    if (!press.isButton()) return;
    await press.deferUpdate();
    await press.editReply({ content: 'second' });
  });
  const outcome = await troupe.member.press(messageId, 'press');
  expect(outcome).toMatchObject({ kind: 'update', message: { id: messageId, content: 'second' } });
});

test('a deferral that nothing follows ends as acknowledged', async () => {
  const { troupe, messageId } = await withPress(
    async (press) => press.isButton() && press.deferUpdate(),
    { followUpMs: 50 },
  );
  expect(await troupe.member.press(messageId, 'press')).toEqual({ kind: 'acknowledged' });
});

test('follow-ups come after the answer, can be read, edited and deleted', async () => {
  const { troupe, messageId } = await withPress(async (press) => {
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
  await troupe.member.press(messageId, 'press');
  await finished;
  const texts = troupe.member.see(troupe.channelId).map((message) => message.content);
  expect(texts).toEqual(['first', 'one of one', 'three']);
  expect(troupe.manager.see(troupe.channelId)).toHaveLength(2);
});

test('a second acknowledgement is refused with 40060', async () => {
  const { troupe, messageId } = await withPress(async (press) => {
    if (!press.isButton()) return;
    await press.reply('one');
    press.replied = false;
    await press.reply('two');
  });
  await troupe.member.press(messageId, 'press');
  await expect.poll(() => troupe.faults).toHaveLength(1);
  expect(troupe.faults[0]).toMatchObject({ code: 40_060, status: 400 });
});

test('an interaction delivered twice is answered once', async () => {
  const { troupe, messageId } = await withPress(
    async (press) => press.isButton() && press.reply('once'),
  );
  const interactions: unknown[] = [];
  troupe.sandbox.onInteraction((raw) => {
    interactions.push(raw);
    troupe.sandbox.forge.replay(raw);
  });
  await troupe.member.press(messageId, 'press');
  await expect.poll(() => troupe.faults).toMatchObject([{ code: 40_060 }]);
  expect(interactions).toHaveLength(1);
  expect(troupe.member.see(troupe.channelId)).toHaveLength(2);
});

test('an answer after three seconds is refused with 10062', async () => {
  const { troupe, messageId } = await withPress(
    async (press) => press.isButton() && press.reply('too late'),
  );
  const message = troupe.member.see(troupe.channelId)[0];
  if (message === undefined) throw new Error('no message');
  const press = { as: troupe.member.person.id, message, customId: 'press', ageMs: 3_100 };
  expect(await troupe.sandbox.forge.press(press)).toEqual({
    kind: 'failed',
    reason: 'The application did not respond',
  });
  await expect.poll(() => troupe.faults).toMatchObject([{ code: 10_062, status: 404 }]);
  expect(await troupe.member.press(messageId, 'press')).toMatchObject({ kind: 'message' });
});

test('a bot that says nothing did not respond', async () => {
  const { troupe, messageId } = await withPress(async () => {}, { answerMs: 300 });
  const outcome = await troupe.member.press(messageId, 'press');
  expect(outcome).toEqual({ kind: 'failed', reason: 'The application did not respond' });
});

test('without a bot on the line an interaction fails at once', async () => {
  const { troupe, messageId } = await withPress(async () => {});
  await troupe.client.destroy();
  await expect.poll(() => troupe.sandbox.bot().online).toBe(false);
  expect(await troupe.member.press(messageId, 'press')).toMatchObject({ kind: 'failed' });
});

test('a token lives fifteen minutes', async () => {
  let now = Date.now();
  const { troupe, messageId } = await withPress(
    async (press) => {
      if (!press.isButton()) return;
      await press.deferUpdate();
      now += 15 * 60_000 + 1;
      await press.editReply('too late');
    },
    { now: () => now, followUpMs: 200 },
  );
  await troupe.member.press(messageId, 'press');
  await expect.poll(() => troupe.faults).toMatchObject([{ code: 50_027, status: 401 }]);
});

test('a token that was never given, or not used yet, opens nothing', async () => {
  const { troupe, messageId } = await withPress(async (press) => {
    if (press.isButton()) await press.webhook.send('before any answer');
  });
  void troupe.member.press(messageId, 'press');
  await expect.poll(() => troupe.faults).toMatchObject([{ code: 10_015, status: 404 }]);
  const path = `/webhooks/${troupe.applicationId}/nonsense/messages/@original`;
  expect((await troupe.rest('PATCH', path, { content: 'x' })).json.code).toBe(10_015);
  const unknown = await troupe.rest('POST', '/interactions/123456789012345678/x/callback', {
    type: 4,
    data: { content: 'x' },
  });
  expect(unknown).toMatchObject({ status: 404, json: { code: 10_062 } });
});

test('a form cannot answer a form, nor an update a command', async () => {
  const answers: object[] = [];
  const troupe = await openTroupe(async (interaction) => {
    const path = `/interactions/${interaction.id}/${interaction.token}/callback`;
    const form = new ModalBuilder()
      .setCustomId('form')
      .setTitle('Form')
      .addTextDisplayComponents(new TextDisplayBuilder().setContent('nothing to fill in'));
    if (interaction.isChatInputCommand()) {
      answers.push((await troupe.rest('POST', path, { type: 7, data: { content: 'x' } })).json);
      await interaction.showModal(form);
    } else if (interaction.isModalSubmit()) {
      answers.push((await troupe.rest('POST', path, { type: 9, data: form.toJSON() })).json);
      await interaction.reply('done');
    }
  }, commands);
  const opened = await troupe.member.run('go');
  if (opened.kind !== 'modal') throw new Error('no form');
  expect(await troupe.member.submit(opened.id, {})).toMatchObject({ kind: 'message' });
  for (const answer of answers) {
    expect(answer).toMatchObject({
      code: 50_035,
      errors: { type: { _errors: [{ code: 'BASE_TYPE_CHOICES' }] } },
    });
  }
  expect(answers).toHaveLength(2);
  expect(await troupe.member.submit(opened.id, {})).toMatchObject({ kind: 'failed' });
});

test('a button that is unknown, or was copied from another server, still reaches the bot', async () => {
  const seen: string[] = [];
  const { troupe, messageId } = await withPress(async (press) => {
    seen.push(`${press.guildId} ${press.customId}`);
    if (press.isButton()) await press.reply({ content: 'no', flags: MessageFlags.Ephemeral });
  });
  const { sandbox, member } = troupe;
  const other = sandbox.addGuild({ name: 'Other', people: [member.person.id] });
  const [elsewhere] = sandbox.channels(other.id);
  const [message] = member.see(troupe.channelId);
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
  const { troupe, messageId } = await withPress(async (press) => {
    presses += 1;
    if (press.isButton()) await press.reply({ content: 'ok', flags: MessageFlags.Ephemeral });
  });
  const { sandbox } = troupe;
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
