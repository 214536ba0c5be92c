import type {
  APIApplicationCommandOption,
  APIInteractionDataResolved,
} from 'discord-api-types/v10';
import type { OptionValues } from '../contract/member-actions.ts';
import type { World } from '../world/world.ts';
import type { TypedCommand } from './find-command.ts';
import { convertValue, valueProblem } from './option-value.ts';
import { resolveId } from './resolve-id.ts';

interface SentOption {
  name: string;
  type: number;
  value?: string | number | boolean;
  focused?: true;
  options?: SentOption[];
}

export interface ReadOptions {
  options: SentOption[];
  resolved: APIInteractionDataResolved;
  /** What the client shows instead of sending; undefined when it sends. */
  problem: string | undefined;
}

function readOption(
  world: World,
  read: ReadOptions,
  definition: APIApplicationCommandOption,
  { given, guildId }: { given: OptionValues[string] | undefined; guildId: string },
): string | undefined {
  const { name, type } = definition;
  if (given === undefined || given === '') {
    return definition.required === true ? `${name}: this option is required` : undefined;
  }
  const value = convertValue(definition, given);
  if (value === undefined) return `${name}: not a valid value`;
  read.options.push({ name, type, value });
  const problem = valueProblem(definition, value);
  const found = resolveId(world, read.resolved, { type, value: String(value), guildId });
  return problem ?? (found ? undefined : `${name}: not found`);
}

/**
 * Converts values to the payload's format. An empty text counts as not given. For autocomplete,
 * `focused` names the option being typed, which is sent unchanged.
 */
export function readOptions(
  world: World,
  { definitions }: TypedCommand,
  { values, guildId, focused }: { values: OptionValues; guildId: string; focused?: string },
): ReadOptions {
  const read: ReadOptions = { options: [], resolved: {}, problem: undefined };
  for (const name of Object.keys(values)) {
    const known = definitions.some((one) => one.name === name);
    if (!known) read.problem ??= `${name}: unknown option`;
  }
  for (const definition of definitions) {
    const { name, type } = definition;
    const given = values[name];
    if (name === focused) {
      read.options.push({ name, type, value: String(given ?? ''), focused: true });
    } else {
      const problem = readOption(world, read, definition, { given, guildId });
      read.problem ??= problem;
    }
  }
  return read;
}

/** `data` of the interaction: the options inside their subcommand, if there is one. */
export function commandData(typed: TypedCommand, read: ReadOptions, guildId: string): object {
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
