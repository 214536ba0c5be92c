import {
  CheckboxBuilder,
  CheckboxGroupBuilder,
  FileUploadBuilder,
  LabelBuilder,
  ModalBuilder,
  RadioGroupBuilder,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import { expect, test } from 'vitest';
import { messageOf, modalOf, openWithBot, type SandboxWithBot } from '../support.ts';

const commands = [{ name: 'open', description: 'opens a modal' }];
const options = ['a', 'b', 'c'].map((value) => ({ label: value.toUpperCase(), value }));

const label = (text: string): LabelBuilder => new LabelBuilder().setLabel(text);

function evidenceModal(): ModalBuilder {
  return new ModalBuilder()
    .setCustomId('argue:file')
    .setTitle('Evidence')
    .addLabelComponents(
      label('Claim').setStringSelectMenuComponent(
        new StringSelectMenuBuilder().setCustomId('claim').addOptions(options),
      ),
      label('Side').setRadioGroupComponent(
        new RadioGroupBuilder().setCustomId('side').addOptions(options),
      ),
      label('Text').setTextInputComponent(
        new TextInputBuilder()
          .setCustomId('text')
          .setStyle(TextInputStyle.Paragraph)
          .setMinLength(5)
          .setMaxLength(20),
      ),
      label('Kinds').setCheckboxGroupComponent(
        new CheckboxGroupBuilder().setCustomId('kinds').addOptions(options).setMinValues(2),
      ),
      label('Named').setCheckboxComponent(new CheckboxBuilder().setCustomId('named')),
    );
}

const filled = { claim: ['b'], side: 'c', text: 'long enough', kinds: ['a', 'c'], named: true };

async function withModal(build: () => ModalBuilder = evidenceModal): Promise<SandboxWithBot> {
  return openWithBot(async (interaction) => {
    if (interaction.isChatInputCommand() || interaction.isButton()) {
      await interaction.showModal(build());
    } else if (interaction.isModalSubmit()) {
      const { fields } = interaction;
      const values = fields.fields.has('claim')
        ? [
            fields.getStringSelectValues('claim').join('+'),
            fields.getRadioGroup('side'),
            fields.getTextInputValue('text'),
            fields.getCheckboxGroup('kinds').join('+'),
            fields.getCheckbox('named'),
          ]
        : [fields.getUploadedFiles('files')?.map((file) => file.name)];
      await interaction.reply(`${interaction.customId}: ${values.join(' ')}`);
    }
  }, commands);
}

test('a modal with all five kinds of field is read by the real client', async () => {
  const { member } = await withModal();
  const modal = modalOf(await member.run('open'));
  expect(modal.modal.title).toBe('Evidence');
  const message = messageOf(await member.submit(modal.id, filled));
  expect(message.content).toBe('argue:file: b c long enough a+c true');
});

test.each([
  ['an empty text', { text: '' }, 'Text: This field is required'],
  ['a text too short', { text: 'four' }, 'Text: Must be at least 5 characters'],
  ['a text too long', { text: 'x'.repeat(21) }, 'Text: Must be 20 or fewer characters'],
  ['no side', { side: '' }, 'Side: This field is required'],
  ['a side that is no option', { side: 'd' }, 'Side: This is not one of the options'],
  ['two claims', { claim: ['a', 'b'] }, 'Claim: Choose at most 1'],
  ['too few kinds', { kinds: ['a'] }, 'Kinds: Choose at least 2'],
  ['a field that is not there', { more: 'x' }, 'more: there is no such field'],
])('the client refuses %s before anything is sent', async (_, change, reason) => {
  const { member, sandbox } = await withModal();
  const modal = modalOf(await member.run('open'));
  let sent = 0;
  sandbox.onInteraction(() => {
    sent += 1;
  });
  expect(await member.submit(modal.id, { ...filled, ...change })).toEqual({
    kind: 'failed',
    reason,
  });
  expect(sent).toBe(0);
  expect(await member.submit(modal.id, filled)).toMatchObject({ kind: 'message' });
});

test('a modal belongs to the person who opened it, and is submitted once', async () => {
  const { member, manager, sandbox } = await withModal();
  const modal = modalOf(await member.run('open'));
  expect(await manager.submit(modal.id, filled)).toMatchObject({ kind: 'failed' });
  await member.submit(modal.id, filled);
  expect(await member.submit(modal.id, filled)).toMatchObject({ kind: 'failed' });
  const again = { as: member.person.id, modalId: modal.id, fields: filled };
  expect(await sandbox.forge.submit(again)).toMatchObject({ kind: 'message' });
});

test('a modal opened by a button carries its message, which can be updated', async () => {
  const opened = await openWithBot(async (interaction) => {
    if (interaction.isButton()) await interaction.showModal(evidenceModal());
    else if (interaction.isModalSubmit() && interaction.isFromMessage()) {
      await interaction.update(`filed ${interaction.message.id}`);
    }
  });
  const { json } = await opened.rest('POST', `/channels/${opened.channelId}/messages`, {
    content: 'board',
    components: [
      { type: 1, components: [{ type: 2, style: 1, label: 'Argue', custom_id: 'argue' }] },
    ],
  });
  const modal = modalOf(await opened.member.press(String(json.id), 'argue'));
  const outcome = await opened.member.submit(modal.id, filled);
  expect(outcome).toMatchObject({ kind: 'update', message: { content: `filed ${json.id}` } });
});

test('files are uploaded by name', async () => {
  const files = new FileUploadBuilder().setCustomId('files').setMaxValues(2);
  const { member } = await withModal(() =>
    new ModalBuilder()
      .setCustomId('files')
      .setTitle('Files')
      .addLabelComponents(label('Files').setFileUploadComponent(files)),
  );
  const modal = modalOf(await member.run('open'));
  const message = messageOf(await member.submit(modal.id, { files: ['a.txt', 'b.txt'] }));
  expect(message.content).toBe('files: a.txt,b.txt');
});
