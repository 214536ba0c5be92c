import { expect, test } from 'vitest';
import { codesIn, openSandbox } from '../support.ts';

const put = async (commands: unknown) => {
  const opened = await openSandbox();
  const { status, json } = await opened.rest(
    'PUT',
    `/applications/${opened.applicationId}/commands`,
    commands,
  );
  return { status, code: json.code, codes: codesIn(json.errors) };
};

const named = (name: string, more: object = {}): object => ({ name, description: 'x', ...more });
const option = (name: string, more: object = {}): object => ({ ...named(name), type: 3, ...more });
const many = (count: number, one: (index: number) => object): object[] =>
  Array.from({ length: count }, (_, index) => one(index));

test.each<[string, object, string]>([
  ['upper case in its name', named('Debate'), '0.name: APPLICATION_COMMAND_INVALID_NAME'],
  ['a space in its name', named('de bate'), '0.name: APPLICATION_COMMAND_INVALID_NAME'],
  ['a name of 33', named('x'.repeat(33)), '0.name: BASE_TYPE_BAD_LENGTH'],
  ['no description', { name: 'x' }, '0.description: BASE_TYPE_REQUIRED'],
  [
    'a description of 101',
    named('x', { description: 'x'.repeat(101) }),
    '0.description: BASE_TYPE_BAD_LENGTH',
  ],
  [
    '26 options',
    named('x', { options: many(26, (n) => option(`o${n}`)) }),
    '0.options: BASE_TYPE_MAX_LENGTH',
  ],
  [
    '26 choices',
    named('x', {
      options: [option('o', { choices: many(26, (n) => ({ name: `${n}`, value: `${n}` })) })],
    }),
    '0.options.0.choices: BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a required option after an optional one',
    named('x', { options: [option('a'), option('b', { required: true })] }),
    '0.options.1: APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
  ],
  [
    'an option twice',
    named('x', { options: [option('a'), option('a')] }),
    '0.options.1.name: APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATE',
  ],
  [
    'choices and autocomplete together',
    named('x', {
      options: [option('a', { autocomplete: true, choices: [{ name: 'x', value: 'x' }] })],
    }),
    '0.options.0.choices: APPLICATION_COMMAND_AUTOCOMPLETE_WITH_CHOICES',
  ],
  [
    'a locale nobody has',
    named('x', { name_localizations: { tlh: 'x' } }),
    '0.name_localizations.tlh: BASE_TYPE_CHOICES',
  ],
  [
    'a description on a menu command',
    { name: 'Hide', type: 3, description: 'x' },
    '0.description: APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_INVALID',
  ],
  [
    'over 8,000 characters',
    named('x', {
      options: many(4, (n) =>
        option(`o${n}`, {
          choices: many(25, (m) => ({
            name: `${m}`.padEnd(50, 'x'),
            value: `${m}`.padEnd(50, 'x'),
          })),
        }),
      ),
    }),
    '0: APPLICATION_COMMAND_TOO_LARGE',
  ],
])('a command with %s is refused with the place named', async (_, command, code) => {
  expect(await put([command])).toEqual({ status: 400, code: 50_035, codes: [code] });
});

test('a name twice and a sixteenth message menu are refused', async () => {
  expect((await put([named('x'), named('x')])).codes).toEqual([
    '1.name: APPLICATION_COMMANDS_DUPLICATE_NAME',
  ]);
  const menus = many(16, (n) => ({ name: `Menu ${n}`, type: 3 }));
  expect((await put(menus)).codes).toEqual([': BASE_TYPE_MAX_LENGTH']);
  expect((await put(menus.slice(1))).status).toBe(200);
});
