import { type Fields, listOf, wordOf } from '../../openapi/json.ts';
import { channelObject, memberObject, roleObjects, userObject } from '../discord-objects.ts';
import type { World } from '../world.ts';

/** Values of options by name; ids for channels, users and roles. */
export type OptionValues = Record<string, string | number | boolean>;

const kindOf: Record<number, string> = { 3: 'string', 4: 'number', 5: 'boolean', 10: 'number' };

function checkValue(option: Fields, value: unknown, what: string): void {
  const { type, choices, autocomplete } = option;
  const wanted = kindOf[Number(type)] ?? 'string';
  const fits = typeof value === wanted && (type !== 4 || Number.isInteger(value));
  if (!fits) throw new Error(`${what} wants ${type === 4 ? 'a whole number' : `a ${wanted}`}`);
  const listed = listOf(choices);
  const isListed = listed.length === 0 || listed.some((choice) => choice.value === value);
  if (!isListed && autocomplete !== true) throw new Error(`${what} has no choice ${value}`);
  const size = typeof value === 'string' ? value.length : Number(value);
  const [low, high] =
    typeof value === 'string'
      ? [option.min_length, option.max_length]
      : [option.min_value, option.max_value];
  if (typeof value === 'boolean') return;
  if (size < Number(low ?? -Infinity) || size > Number(high ?? Infinity)) {
    throw new Error(`${what}: ${value} is not within ${low ?? ''} to ${high ?? ''}`);
  }
}

interface Filling {
  name: string;
  values: OptionValues;
  /** The option being typed into, for autocomplete: the others need not be there yet. */
  focused?: string;
}

/** The options of a command, or of a subcommand, as an interaction carries them. */
function fill(options: readonly Fields[], { name, values, focused }: Filling): Fields[] {
  const known = options.map((option) => wordOf(option.name));
  for (const given of Object.keys(values)) {
    if (!known.includes(given)) {
      throw new Error(`/${name} has no option ${given}; it has: ${known.join(', ')}`);
    }
  }
  return options.flatMap((option) => {
    const key = wordOf(option.name);
    const value = values[key];
    const what = `option ${key} of /${name}`;
    if (value === undefined) {
      if (option.required === true && !focused) throw new Error(`${what} is required`);
      return [];
    }
    if (!focused) checkValue(option, value, what);
    return [{ name: key, type: option.type, value, ...(key === focused ? { focused: true } : {}) }];
  });
}

/** Follows `debate setup` down to the options of its last word. */
function nest(options: readonly Fields[], words: readonly string[], filling: Filling): Fields[] {
  const [word, ...rest] = words;
  if (word === undefined) return fill(options, filling);
  const inner = options.find(({ name, type }) => name === word && (type === 1 || type === 2));
  if (!inner) {
    const known = options.map(({ name }) => name).join(', ');
    throw new Error(`/${filling.name}: there is no ${word}; there is: ${known}`);
  }
  return [{ name: word, type: inner.type, options: nest(listOf(inner.options), rest, filling) }];
}

function resolved(world: World, values: OptionValues): Fields {
  const ids = Object.values(values).map(String);
  const channels = ids.flatMap((id) => world.channelById.get(id) ?? []);
  const people = ids.flatMap((id) => world.people.get(id) ?? []);
  const roles = roleObjects(world).filter(({ id }) => ids.includes(wordOf(id)));
  const by = (list: Fields[]) => Object.fromEntries(list.map((one) => [wordOf(one.id), one]));
  const found = channels.map((channel) => ({
    ...channelObject(world, channel),
    permissions: channel.botMay.toString(),
  }));
  const members = people.map((person) => {
    const { user: _, deaf: _d, mute: _m, ...member } = memberObject(person);
    return [person.id, member];
  });
  return {
    ...(found.length > 0 ? { channels: by(found) } : {}),
    ...(people.length > 0 ? { users: by(people.map(userObject)) } : {}),
    ...(people.length > 0 ? { members: Object.fromEntries(members) } : {}),
    ...(roles.length > 0 ? { roles: by(roles) } : {}),
  };
}

/**
 * The `data` of a slash command's interaction. `name` has its subcommands after a space. Throws,
 * with what there is, for an option or subcommand that is not registered or a value that
 * Discord's own interface would not let through.
 */
export function commandPayload(world: World, filling: Filling): Fields {
  const [root = '', ...words] = filling.name.split(' ');
  const all = [...world.commands.values()].flat();
  const command = all.find(({ name, type }) => name === root && type === 1);
  if (!command) {
    throw new Error(`/${root} is not registered; there is: ${all.map((c) => c.name).join(', ')}`);
  }
  const options = nest(listOf(command.options), words, filling);
  const about = resolved(world, filling.values);
  const extra = Object.keys(about).length > 0 ? { resolved: about } : {};
  return { id: command.id, name: root, type: 1, options, ...guildOf(command), ...extra };
}

/** The `data` of a message menu command, used on a message. */
export function menuPayload(world: World, name: string, message: Fields): Fields {
  const all = [...world.commands.values()].flat();
  const command = all.find((one) => one.name === name && one.type === 3);
  if (!command) throw new Error(`no message menu command ${name} is registered`);
  const messages = { [wordOf(message.id)]: message };
  const target = { target_id: message.id, resolved: { messages } };
  return { id: command.id, name, type: 3, ...guildOf(command), ...target };
}

function guildOf({ guild_id: id }: Fields): Fields {
  return id ? { guild_id: id } : {};
}
