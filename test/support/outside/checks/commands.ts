import { type Fields, listOf, wordOf } from '../../openapi/json.ts';
import { lengthOf } from '../limits.ts';
import type { Tell } from './component.ts';
import { unknownFields } from './component-fields.ts';
import { faultList } from './tree.ts';

const commandFields =
  'id type name name_localizations description description_localizations options ' +
  'default_member_permissions dm_permission contexts integration_types handler nsfw';
const optionFields =
  'type name name_localizations description description_localizations required options choices ' +
  'autocomplete min_value max_value min_length max_length channel_types';

const properName = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const isGroup = ({ type }: Fields) => type === 1 || type === 2;

/** What is wrong with a list of commands to register, by Discord's documentation alone. */
export function commandFaults(commands: unknown): string[] {
  if (!Array.isArray(commands)) return ['body: a list of commands'];
  const { faults, tell } = faultList();
  const menus = listOf(commands).filter(({ type }) => type === 2 || type === 3);
  tell(menus.length > 15, 'body', 'over 15 menu commands');
  const names = listOf(commands).map(({ type = 1, name }) => `${type} ${name}`);
  tell(new Set(names).size < names.length, 'body', 'a command stands twice');
  for (const [index, command] of listOf(commands).entries()) {
    checkCommand(command, `[${index}]`, faults, tell);
  }
  return faults;
}

function checkCommand(command: Fields, at: string, faults: string[], tell: Tell): void {
  const { type = 1, name, description, options } = command;
  faults.push(...unknownFields(command, commandFields.split(' '), at));
  if (type !== 1) {
    tell(!name || lengthOf(wordOf(name)) > 32, `${at}.name`, '1 to 32 characters');
    tell(Boolean(description), `${at}.description`, 'a menu command has none');
    return;
  }
  checkName(command, at, tell);
  tell(textIn(command) > 8000, at, 'over 8,000 characters in all');
  checkOptions(options, at, faults, tell);
}

function checkName({ name, description }: Fields, at: string, tell: Tell): void {
  const word = wordOf(name);
  tell(!properName.test(word) || word !== word.toLowerCase(), `${at}.name`, 'no proper name');
  const length = lengthOf(wordOf(description));
  tell(length < 1 || length > 100, `${at}.description`, '1 to 100 characters');
}

function checkOptions(options: unknown, at: string, faults: string[], tell: Tell): void {
  const list = listOf(options);
  tell(list.length > 25, `${at}.options`, 'over 25');
  const names = list.map(({ name }) => name);
  tell(new Set(names).size < names.length, `${at}.options`, 'a name stands twice');
  const groups = list.filter(isGroup).length;
  tell(groups > 0 && groups < list.length, `${at}.options`, 'subcommands and options are mixed');
  const required = list.map((option) => option.required === true);
  const late = required.lastIndexOf(true) > required.indexOf(false) && required.includes(false);
  tell(late, `${at}.options`, 'required ones come first');
  for (const [index, option] of list.entries()) {
    const place = `${at}.options[${index}]`;
    faults.push(...unknownFields(option, optionFields.split(' '), place));
    checkName(option, place, tell);
    checkChoices(option, place, tell);
    checkOptions(option.options, place, faults, tell);
  }
}

function checkChoices({ choices, autocomplete }: Fields, at: string, tell: Tell): void {
  const list = listOf(choices);
  tell(list.length > 25, `${at}.choices`, 'over 25');
  tell(list.length > 0 && autocomplete === true, `${at}.choices`, 'not with autocomplete');
  const values = list.map(({ value }) => value);
  tell(new Set(values).size < values.length, `${at}.choices`, 'a value stands twice');
}

function textIn(command: Fields): number {
  const own = lengthOf(wordOf(command.name)) + lengthOf(wordOf(command.description));
  const choices = listOf(command.choices)
    .map(({ name, value }) => `${name}${value}`)
    .join('');
  return own + lengthOf(choices) + listOf(command.options).reduce((sum, o) => sum + textIn(o), 0);
}
