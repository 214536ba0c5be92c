import {
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
} from 'discord-api-types/v10';

/** A command as it was typed: `note add` is command, subcommand and the subcommand's options. */
export interface TypedCommand {
  command: APIApplicationCommand;
  /** Subcommand group and subcommand, as far as there are any. */
  branch: { name: string; type: number }[];
  definitions: APIApplicationCommandOption[];
}

function childrenOf(option: APIApplicationCommandOption): APIApplicationCommandOption[] {
  return 'options' in option ? ((option.options ?? []) as APIApplicationCommandOption[]) : [];
}

/** Finds a command by what follows the slash; undefined when there is none, or it is not complete. */
export function findCommand(
  commands: readonly APIApplicationCommand[],
  typed: string,
): TypedCommand | undefined {
  const [name, ...words] = typed.trim().replace(/^\//, '').split(/\s+/);
  const command = commands.find((one) => one.name === name);
  if (command === undefined) return undefined;
  let definitions = command.options ?? [];
  const branch: TypedCommand['branch'] = [];
  for (const word of words) {
    const next = definitions.find(
      (one) => one.name === word && one.type <= ApplicationCommandOptionType.SubcommandGroup,
    );
    if (next === undefined) return undefined;
    branch.push({ name: next.name, type: next.type });
    definitions = childrenOf(next);
  }
  return definitions.some((one) => one.type <= ApplicationCommandOptionType.SubcommandGroup)
    ? undefined
    : { command, branch, definitions };
}
