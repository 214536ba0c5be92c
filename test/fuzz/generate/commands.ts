import { type APIApplicationCommand, ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Chance } from '../../../src/sandbox/demo/chance.ts';
import { type Fields, listOf, wordOf } from '../../support/openapi/json.ts';
import { idFor, numberFor, smallOrOdd, textFor } from './values.ts';
import type { FuzzWorld } from './world.ts';

const { Subcommand, SubcommandGroup, Integer, Number: Real } = ApplicationCommandOptionType;
const { Boolean: Bool, Channel, String: Text } = ApplicationCommandOptionType;
/** Discord's limit for the text of an option. */
const MOST_TEXT = 6_000;

/** A value of an option: one that its choices or limits allow, or at an edge. */
function optionValue(chance: Chance, option: Fields, world: FuzzWorld): unknown {
  const choices = listOf(option.choices);
  const isPlain = chance.whole(1, 2) === 1;
  if (choices.length > 0 && isPlain) return chance.one(choices)?.value;
  switch (option.type) {
    case Text:
      return textFor(chance, MOST_TEXT);
    case Integer:
      return Math.trunc(isPlain ? smallOrOdd(chance) : numberFor(chance));
    case Real:
      return numberFor(chance);
    case Bool:
      return isPlain;
    default:
      return idFor(chance, option.type === Channel ? world.channelIds : []);
  }
}

function fill(
  chance: Chance,
  options: readonly Fields[],
  world: FuzzWorld,
  focus: Fields | undefined,
): Fields[] {
  return options.flatMap((option) => {
    const { name, type } = option;
    // A focused option's value is text, whatever the option's type.
    if (option === focus) return [{ name, type, value: textFor(chance, 100), focused: true }];
    if (option.required !== true && chance.whole(1, 2) === 1) return [];
    return [{ name, type, value: optionValue(chance, option, world) }];
  });
}

const isBranch = ({ type }: Fields) => type === Subcommand || type === SubcommandGroup;

/** The options of a command, or of one of its subcommands. */
function dig(
  chance: Chance,
  command: Fields,
  world: FuzzWorld,
  isTyping: boolean,
): Fields[] | undefined {
  const options = listOf(command.options);
  const branch = chance.one(options.filter(isBranch));
  if (branch !== undefined) {
    const inner = dig(chance, branch, world, isTyping);
    return inner && [{ name: branch.name, type: branch.type, options: inner }];
  }
  if (!isTyping) return fill(chance, options, world, undefined);
  const focus = chance.one(options.filter(({ autocomplete }) => autocomplete === true));
  return focus && fill(chance, options, world, focus);
}

function dataOf(command: APIApplicationCommand, options: Fields[]): Fields {
  const { id, name, type } = command;
  return { id, name, type, options };
}

/** Closing or pausing the debate would end everything else that can be tried. */
const ENDS = /^(close|pause)$/;

/** The data of a slash command, or of a completion while one is being typed. */
export function commandData(chance: Chance, world: FuzzWorld, isTyping: boolean): Fields {
  const slashes = world.commands.filter(({ type }) => type === 1);
  for (;;) {
    const command = chance.one(slashes);
    const options = command && dig(chance, { ...command }, world, isTyping);
    if (command === undefined || options === undefined) continue;
    if (options.some(({ name }) => ENDS.test(wordOf(name)))) continue;
    return dataOf(command, options);
  }
}

/** The data of a command in a message's menu. */
export function menuData(chance: Chance, world: FuzzWorld): Fields {
  const command = chance.one(world.commands.filter(({ type }) => type === 3));
  const message = chance.one(world.messages) ?? {};
  const content = textFor(chance, 2_000);
  const id = wordOf(message.id);
  return {
    id: command?.id ?? '1',
    name: command?.name ?? 'x',
    type: 3,
    target_id: id,
    resolved: { messages: { [id]: { ...message, content } } },
  };
}
