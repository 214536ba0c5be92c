import type {
  APIApplicationCommand,
  APIApplicationCommandOption,
  APIInteractionDataResolved,
} from 'discord-api-types/v10';
import { OPTION } from './codes.ts';
import { channelFace, memberOf, userOf } from './faces.ts';
import type { OptionValues } from './types.ts';
import type { World } from './world.ts';

/** A command as it was typed: `debate setup` is command, subcommand and the options below. */
export interface TypedCommand {
  command: APIApplicationCommand;
  /** Subcommand group and subcommand, as far as there are any. */
  branch: { name: string; type: number }[];
  definitions: APIApplicationCommandOption[];
}

interface SentOption {
  name: string;
  type: number;
  value?: string | number | boolean;
  focused?: true;
  options?: SentOption[];
}

function childrenOf(option: APIApplicationCommandOption): APIApplicationCommandOption[] {
  return 'options' in option ? ((option.options ?? []) as APIApplicationCommandOption[]) : [];
}

/** Finds a command by what follows the slash; undefined when it is none, or not complete. */
export function findTyped(
  commands: readonly APIApplicationCommand[],
  typed: string,
): TypedCommand | undefined {
  const [name, ...words] = typed.trim().replace(/^\//, '').split(/\s+/);
  const command = commands.find((one) => one.name === name);
  if (command === undefined) return undefined;
  let definitions = command.options ?? [];
  const branch: TypedCommand['branch'] = [];
  for (const word of words) {
    const next = definitions.find((one) => one.name === word && one.type <= OPTION.group);
    if (next === undefined) return undefined;
    branch.push({ name: next.name, type: next.type });
    definitions = childrenOf(next);
  }
  return definitions.some((one) => one.type <= OPTION.group)
    ? undefined
    : { command, branch, definitions };
}

function convert(
  definition: APIApplicationCommandOption,
  value: string | number | boolean,
): string | number | boolean | undefined {
  const { type } = definition;
  if (type === OPTION.boolean) {
    return typeof value === 'boolean' ? value : value === 'true' || undefined;
  }
  if (type === OPTION.integer || type === OPTION.number) {
    const number = typeof value === 'string' && value.trim() === '' ? Number.NaN : Number(value);
    const fits = type === OPTION.integer ? Number.isInteger(number) : Number.isFinite(number);
    return fits ? number : undefined;
  }
  return String(value);
}

interface Bounds {
  choices?: { value: string | number }[];
  autocomplete?: boolean;
  min_value?: number;
  max_value?: number;
  min_length?: number;
  max_length?: number;
}

/** What Discord's client says about a value; undefined when it is fine. */
function problemWith(
  definition: APIApplicationCommandOption,
  value: string | number | boolean,
): string | undefined {
  const { choices, min_value, max_value, min_length, max_length } = definition as Bounds;
  const { name } = definition;
  if (choices !== undefined && choices.length > 0 && !choices.some((one) => one.value === value)) {
    return `${name}: this is not one of the choices`;
  }
  if (typeof value === 'number') {
    if (min_value !== undefined && value < min_value) return `${name}: at least ${min_value}`;
    if (max_value !== undefined && value > max_value) return `${name}: at most ${max_value}`;
  }
  if (typeof value === 'string') {
    if (value.length < (min_length ?? 0)) return `${name}: at least ${min_length} characters`;
    if (value.length > (max_length ?? 6_000)) return `${name}: at most ${max_length} characters`;
  }
  return undefined;
}

/** Adds what an id stands for to `resolved`; false when there is no such thing in the guild. */
function resolve(
  world: World,
  resolved: APIInteractionDataResolved,
  { type, value, guildId }: { type: number; value: string; guildId: string },
): boolean {
  const person = world.people.get(value);
  const channel = world.channels.get(value);
  const role = world.guilds.get(guildId)?.roles.find((one) => one.id === value);
  if (person !== undefined && (type === OPTION.user || type === OPTION.mentionable)) {
    const { user: _, ...member } = memberOf(person, guildId);
    resolved.users = { ...resolved.users, [value]: userOf(person) };
    resolved.members = { ...resolved.members, [value]: { ...member, permissions: '0' } };
    return true;
  }
  if (role !== undefined && (type === OPTION.role || type === OPTION.mentionable)) {
    resolved.roles = { ...resolved.roles, [value]: role };
    return true;
  }
  if (channel?.guildId === guildId && type === OPTION.channel) {
    const face = { ...channelFace(world, channel), permissions: '0' };
    resolved.channels = { ...resolved.channels, [value]: face as never };
    return true;
  }
  return type < OPTION.user || type === OPTION.number;
}

export interface ReadOptions {
  options: SentOption[];
  resolved: APIInteractionDataResolved;
  /** What the client shows instead of sending; undefined when it sends. */
  problem: string | undefined;
}

/**
 * Puts values into the shape of a payload. An empty text counts as not given. While completing,
 * `focused` names the option being typed, and nothing is checked.
 */
export function readOptions(
  world: World,
  typed: TypedCommand,
  { values, guildId, focused }: { values: OptionValues; guildId: string; focused?: string },
): ReadOptions {
  const read: ReadOptions = { options: [], resolved: {}, problem: undefined };
  const object = (text: string): void => {
    read.problem ??= text;
  };
  for (const name of Object.keys(values)) {
    if (!typed.definitions.some((one) => one.name === name)) object(`${name}: unknown option`);
  }
  for (const definition of typed.definitions) {
    const { name, type } = definition;
    const given = values[name];
    if (name === focused) {
      read.options.push({ name, type, value: String(given ?? ''), focused: true });
      continue;
    }
    if (given === undefined || given === '') {
      if (definition.required === true) object(`${name}: this option is required`);
      continue;
    }
    const value = convert(definition, given);
    if (value === undefined) {
      object(`${name}: not a valid value`);
      continue;
    }
    const problem = problemWith(definition, value);
    if (problem !== undefined) object(problem);
    if (!resolve(world, read.resolved, { type, value: String(value), guildId })) {
      object(`${name}: not found`);
    }
    read.options.push({ name, type, value });
  }
  return read;
}

/** `data` of the interaction: the options inside their subcommand, if there is one. */
export function commandPayload(typed: TypedCommand, read: ReadOptions, guildId: string): object {
  const { command, branch } = typed;
  const nested = branch.reduceRight<SentOption[]>(
    (options, { name, type }) => [{ name, type, options }],
    read.options,
  );
  return {
    id: command.id,
    name: command.name,
    type: command.type,
    ...(nested.length === 0 ? {} : { options: nested }),
    ...(Object.keys(read.resolved).length === 0 ? {} : { resolved: read.resolved }),
    ...(command.guild_id === undefined ? {} : { guild_id: guildId }),
  };
}
