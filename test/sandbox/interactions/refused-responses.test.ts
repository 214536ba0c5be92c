import { ModalBuilder, TextDisplayBuilder } from 'discord.js';
import { expect, test } from 'vitest';
import { logIn, openSandbox, openWithBot, type SandboxWithBot } from '../support.ts';
import { commands, withPress } from './press-button.ts';

test('a second acknowledgement is refused with 40060', async () => {
  const { opened, messageId } = await withPress(async (press) => {
    if (!press.isButton()) return;
    await press.reply('one');
    press.replied = false;
    await press.reply('two');
  });
  await opened.member.press(messageId, 'press');
  await expect.poll(() => opened.faults).toHaveLength(1);
  expect(opened.faults[0]).toMatchObject({ code: 40_060, status: 400 });
});

test('an interaction delivered twice is answered once', async () => {
  const { opened, messageId } = await withPress(
    async (press) => press.isButton() && press.reply('once'),
  );
  const interactions: unknown[] = [];
  opened.sandbox.onInteraction((raw) => {
    interactions.push(raw);
    opened.sandbox.forge.replay(raw);
  });
  await opened.member.press(messageId, 'press');
  await expect.poll(() => opened.faults).toMatchObject([{ code: 40_060 }]);
  expect(interactions).toHaveLength(1);
  expect(opened.member.see(opened.channelId)).toHaveLength(2);
});

const NO_RESPONSE = { kind: 'failed', reason: 'The application did not respond' };

/** Presses the button so long ago, ms. */
async function pressLate({ sandbox, member, channelId }: SandboxWithBot, ageMs: number) {
  const message = member.see(channelId)[0];
  if (message === undefined) throw new Error('no message');
  const press = { as: member.person.id, message, customId: 'press', ageMs };
  return await sandbox.forge.press(press);
}

test('an answer after the time that there is for it is refused with 10062, and no other', async () => {
  const { opened, messageId } = await withPress(
    async (press) => press.isButton() && press.reply('too late'),
  );
  expect(await pressLate(opened, 60_100)).toEqual(NO_RESPONSE);
  await expect.poll(() => opened.faults).toMatchObject([{ code: 10_062, status: 404 }]);
  expect(await opened.member.press(messageId, 'press')).toMatchObject({ kind: 'message' });
});

test('there are three seconds for an answer unless it is told otherwise', async () => {
  const opened = await openSandbox();
  const client = await logIn(opened);
  const faults: unknown[] = [];
  client.on('interactionCreate', (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    interaction.reply('too late').catch((fault: unknown) => faults.push(fault));
  });
  await client.application.commands.set(commands);
  const [member] = opened.sandbox.people();
  const run = { as: member?.id ?? '', command: 'go', ageMs: 3_100 };
  expect(await opened.sandbox.forge.run(run)).toEqual(NO_RESPONSE);
  await expect.poll(() => faults).toMatchObject([{ code: 10_062, status: 404 }]);
});

test('a bot that says nothing did not respond', async () => {
  const { opened } = await withPress(async () => {});
  expect(await pressLate(opened, 59_800)).toEqual(NO_RESPONSE);
});

test('without a bot on the line an interaction fails at once', async () => {
  const { opened, messageId } = await withPress(async () => {});
  await opened.client.destroy();
  await expect.poll(() => opened.sandbox.bot().online).toBe(false);
  expect(await opened.member.press(messageId, 'press')).toMatchObject({ kind: 'failed' });
});

test('a token lives fifteen minutes', async () => {
  let now = Date.now();
  const { opened, messageId } = await withPress(
    async (press) => {
      if (!press.isButton()) return;
      await press.deferUpdate();
      now += 15 * 60_000 + 1;
      await press.editReply('too late');
    },
    { now: () => now, followUpMs: 200 },
  );
  await opened.member.press(messageId, 'press');
  await expect.poll(() => opened.faults).toMatchObject([{ code: 50_027, status: 401 }]);
});

test('a token that was never given, or not used yet, opens nothing', async () => {
  const { opened, messageId } = await withPress(async (press) => {
    if (press.isButton()) await press.webhook.send('before any answer');
  });
  void opened.member.press(messageId, 'press');
  await expect.poll(() => opened.faults).toMatchObject([{ code: 10_015, status: 404 }]);
  const path = `/webhooks/${opened.applicationId}/nonsense/messages/@original`;
  expect((await opened.rest('PATCH', path, { content: 'x' })).json.code).toBe(10_015);
  const unknown = await opened.rest('POST', '/interactions/123456789012345678/x/callback', {
    type: 4,
    data: { content: 'x' },
  });
  expect(unknown).toMatchObject({ status: 404, json: { code: 10_062 } });
});

test('a modal cannot respond to a modal, nor an update to a command', async () => {
  const answers: object[] = [];
  const opened = await openWithBot(async (interaction) => {
    const path = `/interactions/${interaction.id}/${interaction.token}/callback`;
    const builder = new ModalBuilder()
      .setCustomId('modal')
      .setTitle('Modal')
      .addTextDisplayComponents(new TextDisplayBuilder().setContent('nothing to fill in'));
    if (interaction.isChatInputCommand()) {
      answers.push((await opened.rest('POST', path, { type: 7, data: { content: 'x' } })).json);
      await interaction.showModal(builder);
    } else if (interaction.isModalSubmit()) {
      answers.push((await opened.rest('POST', path, { type: 9, data: builder.toJSON() })).json);
      await interaction.reply('done');
    }
  }, commands);
  const modal = await opened.member.run('go');
  if (modal.kind !== 'modal') throw new Error('no modal');
  expect(await opened.member.submit(modal.id, {})).toMatchObject({ kind: 'message' });
  for (const answer of answers) {
    expect(answer).toMatchObject({
      code: 50_035,
      errors: { type: { _errors: [{ code: 'BASE_TYPE_CHOICES' }] } },
    });
  }
  expect(answers).toHaveLength(2);
  expect(await opened.member.submit(modal.id, {})).toMatchObject({ kind: 'failed' });
});
