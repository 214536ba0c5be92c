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
import { codesIn, messageOf, modalOf, openTroupe, type Troupe } from './support.ts';

const commands = [{ name: 'form', description: 'opens a form' }];
const options = ['a', 'b', 'c'].map((value) => ({ label: value.toUpperCase(), value }));

const label = (text: string): LabelBuilder => new LabelBuilder().setLabel(text);

function argueForm(): ModalBuilder {
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

async function withForm(form: () => ModalBuilder = argueForm): Promise<Troupe> {
  return openTroupe(async (interaction) => {
    if (interaction.isChatInputCommand() || interaction.isButton()) {
      await interaction.showModal(form());
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

test('a form with all five kinds of field is read by the real client', async () => {
  const { member } = await withForm();
  const opened = modalOf(await member.run('form'));
  expect(opened.modal.title).toBe('Evidence');
  const message = messageOf(await member.submit(opened.id, filled));
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
  const { member, sandbox } = await withForm();
  const opened = modalOf(await member.run('form'));
  let sent = 0;
  sandbox.onInteraction(() => {
    sent += 1;
  });
  expect(await member.submit(opened.id, { ...filled, ...change })).toEqual({
    kind: 'failed',
    reason,
  });
  expect(sent).toBe(0);
  expect(await member.submit(opened.id, filled)).toMatchObject({ kind: 'message' });
});

test('a form belongs to the person who opened it, and is submitted once', async () => {
  const { member, manager, sandbox } = await withForm();
  const opened = modalOf(await member.run('form'));
  expect(await manager.submit(opened.id, filled)).toMatchObject({ kind: 'failed' });
  await member.submit(opened.id, filled);
  expect(await member.submit(opened.id, filled)).toMatchObject({ kind: 'failed' });
  const again = { as: member.person.id, modalId: opened.id, fields: filled };
  expect(await sandbox.forge.submit(again)).toMatchObject({ kind: 'message' });
});

test('a form opened by a button carries its message, which can be updated', async () => {
  const troupe = await openTroupe(async (interaction) => {
    if (interaction.isButton()) await interaction.showModal(argueForm());
    else if (interaction.isModalSubmit() && interaction.isFromMessage()) {
      await interaction.update(`filed ${interaction.message.id}`);
    }
  });
  const { json } = await troupe.rest('POST', `/channels/${troupe.channelId}/messages`, {
    content: 'board',
    components: [
      { type: 1, components: [{ type: 2, style: 1, label: 'Argue', custom_id: 'argue' }] },
    ],
  });
  const opened = modalOf(await troupe.member.press(String(json.id), 'argue'));
  const outcome = await troupe.member.submit(opened.id, filled);
  expect(outcome).toMatchObject({ kind: 'update', message: { content: `filed ${json.id}` } });
});

test('files are uploaded by name', async () => {
  const files = new FileUploadBuilder().setCustomId('files').setMaxValues(2);
  const { member } = await withForm(() =>
    new ModalBuilder()
      .setCustomId('files')
      .setTitle('Files')
      .addLabelComponents(label('Files').setFileUploadComponent(files)),
  );
  const opened = modalOf(await member.run('form'));
  const message = messageOf(await member.submit(opened.id, { files: ['a.txt', 'b.txt'] }));
  expect(message.content).toBe('files: a.txt,b.txt');
});

const text = { type: 4, custom_id: 'text', style: 1 };
const inLabel = (component: object): object => ({ type: 18, label: 'Label', component });
const radio = (count: number, more: object = {}): object => ({
  type: 21,
  custom_id: 'radio',
  options: Array.from({ length: count }, (_, index) => ({ label: 'x', value: `${index}` })),
  ...more,
});
const form = (fields: object): object => ({
  custom_id: 'form',
  title: 'Form',
  components: [inLabel(text)],
  ...fields,
});

test.each<[string, object, string]>([
  ['a title of 46', form({ title: 'x'.repeat(46) }), 'title: BASE_TYPE_BAD_LENGTH'],
  ['no title', { ...form({}), title: undefined }, 'title: BASE_TYPE_REQUIRED'],
  ['a custom_id of 101', form({ custom_id: 'x'.repeat(101) }), 'custom_id: BASE_TYPE_BAD_LENGTH'],
  ['nothing in it', form({ components: [] }), 'components: BASE_TYPE_REQUIRED'],
  [
    'six components',
    form({ components: Array.from({ length: 6 }, () => ({ type: 10, content: 'x' })) }),
    'components: BASE_TYPE_BAD_LENGTH',
  ],
  [
    'a label of 46',
    form({ components: [{ ...inLabel(text), label: 'x'.repeat(46) }] }),
    'components.0.label: BASE_TYPE_BAD_LENGTH',
  ],
  [
    'a description of 101',
    form({ components: [{ ...inLabel(text), description: 'x'.repeat(101) }] }),
    'components.0.description: BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a label without a child',
    form({ components: [{ type: 18, label: 'x' }] }),
    'components.0.component: BASE_TYPE_REQUIRED',
  ],
  [
    'a button in a label',
    form({ components: [inLabel({ type: 2, style: 1, label: 'x', custom_id: 'x' })] }),
    'components.0.component.type: UNION_TYPE_CHOICES',
  ],
  [
    'one radio option',
    form({ components: [inLabel(radio(1))] }),
    'components.0.component.options: BASE_TYPE_BAD_LENGTH',
  ],
  [
    'eleven radio options',
    form({ components: [inLabel(radio(11))] }),
    'components.0.component.options: BASE_TYPE_BAD_LENGTH',
  ],
  [
    'eleven checkboxes',
    form({ components: [inLabel(radio(11, { type: 22 }))] }),
    'components.0.component.options: BASE_TYPE_BAD_LENGTH',
  ],
  [
    'a preset of 4,001',
    form({ components: [inLabel({ ...text, value: 'x'.repeat(4_001) })] }),
    'components.0.component.value: BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a placeholder of 101',
    form({ components: [inLabel({ ...text, placeholder: 'x'.repeat(101) })] }),
    'components.0.component.placeholder: BASE_TYPE_MAX_LENGTH',
  ],
  [
    'the same custom_id twice',
    form({ components: [inLabel(text), inLabel(text)] }),
    'components.1.component.custom_id: COMPONENT_CUSTOM_ID_DUPLICATED',
  ],
  [
    'a disabled select',
    form({ components: [inLabel({ ...radio(2), type: 3, disabled: true })] }),
    'components.0.component.disabled: COMPONENT_DISABLED_NOT_ALLOWED',
  ],
  ['a field nobody knows', form({ colour: 1 }), 'colour: UNKNOWN_FIELD'],
])('a form with %s is refused with the place named', async (_, data, code) => {
  const refused: unknown[] = [];
  const troupe = await openTroupe(async (interaction) => {
    const path = `/interactions/${interaction.id}/${interaction.token}/callback`;
    const { status, json } = await troupe.rest('POST', path, { type: 9, data });
    refused.push([status, json.code, ...codesIn(json.errors)]);
    if (interaction.isChatInputCommand()) await interaction.reply('still in time');
  }, commands);
  expect(await troupe.member.run('form')).toMatchObject({ kind: 'message' });
  expect(refused).toEqual([[400, 50_035, `data.${code}`]]);
});
