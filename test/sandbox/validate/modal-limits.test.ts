import { expect, test } from 'vitest';
import { codesIn, openWithBot } from '../support.ts';

const commands = [{ name: 'open', description: 'opens a modal' }];

const text = { type: 4, custom_id: 'text', style: 1 };
const inLabel = (component: object): object => ({ type: 18, label: 'Label', component });
const radio = (count: number, more: object = {}): object => ({
  type: 21,
  custom_id: 'radio',
  options: Array.from({ length: count }, (_, index) => ({ label: 'x', value: `${index}` })),
  ...more,
});
const modal = (fields: object): object => ({
  custom_id: 'modal',
  title: 'Modal',
  components: [inLabel(text)],
  ...fields,
});

test.each<[string, object, string]>([
  ['a title of 46', modal({ title: 'x'.repeat(46) }), 'title: BASE_TYPE_BAD_LENGTH'],
  ['no title', { ...modal({}), title: undefined }, 'title: BASE_TYPE_REQUIRED'],
  ['a custom_id of 101', modal({ custom_id: 'x'.repeat(101) }), 'custom_id: BASE_TYPE_BAD_LENGTH'],
  ['nothing in it', modal({ components: [] }), 'components: BASE_TYPE_REQUIRED'],
  [
    'six components',
    modal({ components: Array.from({ length: 6 }, () => ({ type: 10, content: 'x' })) }),
    'components: BASE_TYPE_BAD_LENGTH',
  ],
  [
    'a label of 46',
    modal({ components: [{ ...inLabel(text), label: 'x'.repeat(46) }] }),
    'components.0.label: BASE_TYPE_BAD_LENGTH',
  ],
  [
    'a description of 101',
    modal({ components: [{ ...inLabel(text), description: 'x'.repeat(101) }] }),
    'components.0.description: BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a label without a child',
    modal({ components: [{ type: 18, label: 'x' }] }),
    'components.0.component: BASE_TYPE_REQUIRED',
  ],
  [
    'a button in a label',
    modal({ components: [inLabel({ type: 2, style: 1, label: 'x', custom_id: 'x' })] }),
    'components.0.component.type: UNION_TYPE_CHOICES',
  ],
  [
    'one radio option',
    modal({ components: [inLabel(radio(1))] }),
    'components.0.component.options: BASE_TYPE_BAD_LENGTH',
  ],
  [
    'eleven radio options',
    modal({ components: [inLabel(radio(11))] }),
    'components.0.component.options: BASE_TYPE_BAD_LENGTH',
  ],
  [
    'eleven checkboxes',
    modal({ components: [inLabel(radio(11, { type: 22 }))] }),
    'components.0.component.options: BASE_TYPE_BAD_LENGTH',
  ],
  [
    'a preset of 4,001',
    modal({ components: [inLabel({ ...text, value: 'x'.repeat(4_001) })] }),
    'components.0.component.value: BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a placeholder of 101',
    modal({ components: [inLabel({ ...text, placeholder: 'x'.repeat(101) })] }),
    'components.0.component.placeholder: BASE_TYPE_MAX_LENGTH',
  ],
  [
    'the same custom_id twice',
    modal({ components: [inLabel(text), inLabel(text)] }),
    'components.1.component.custom_id: COMPONENT_CUSTOM_ID_DUPLICATED',
  ],
  [
    'a disabled select',
    modal({ components: [inLabel({ ...radio(2), type: 3, disabled: true })] }),
    'components.0.component.disabled: COMPONENT_DISABLED_NOT_ALLOWED',
  ],
  ['a field nobody knows', modal({ colour: 1 }), 'colour: UNKNOWN_FIELD'],
])('a modal with %s is refused with the place named', async (_, data, code) => {
  const refused: unknown[] = [];
  const opened = await openWithBot(async (interaction) => {
    const path = `/interactions/${interaction.id}/${interaction.token}/callback`;
    const { status, json } = await opened.rest('POST', path, { type: 9, data });
    refused.push([status, json.code, ...codesIn(json.errors)]);
    if (interaction.isChatInputCommand()) await interaction.reply('still in time');
  }, commands);
  expect(await opened.member.run('open')).toMatchObject({ kind: 'message' });
  expect(refused).toEqual([[400, 50_035, `data.${code}`]]);
});
