import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';

/** Who Discord offers a command to, unless a server changes it; checked again when it runs. */
export const managers = String(PermissionFlagsBits.ManageGuild);
export const moderators = String(PermissionFlagsBits.ManageMessages);

/** Crux is available in servers only, installed by a server. */
const place = {
  contexts: [InteractionContextType.Guild],
  integration_types: [ApplicationIntegrationType.GuildInstall],
};

export function slash(
  name: string,
  description: string,
  options: APIApplicationCommandOption[],
): RESTPostAPIChatInputApplicationCommandsJSONBody {
  return { type: ApplicationCommandType.ChatInput, name, description, options, ...place };
}

export function subcommand(
  name: string,
  description: string,
  options: APIApplicationCommandBasicOption[],
): APIApplicationCommandSubcommandOption {
  return { type: ApplicationCommandOptionType.Subcommand, name, description, options };
}

/** A required option that names a member. */
export function userOf(name: string, description: string): APIApplicationCommandBasicOption {
  return { type: ApplicationCommandOptionType.User, name, description, required: true };
}

/** A command in a message's menu. */
export function menu(name: string): RESTPostAPIContextMenuApplicationCommandsJSONBody {
  return { type: ApplicationCommandType.Message, name, ...place };
}
