import type {
  AnySelectMenuInteraction,
  ButtonInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
} from 'discord.js';
import { UnknownActionError } from '#debate/core/errors.ts';
import { parseCustomId } from '#discord/parts/custom-id.ts';
import { customIdsIn } from '#discord/parts/custom-ids-in.ts';
import { presentId } from './former-ids.ts';
import { optionValue } from './member-option.ts';
import type { Actions, Autocomplete, Command, Route } from './route.ts';

export type Supported =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | ButtonInteraction
  | AnySelectMenuInteraction
  | ModalSubmitInteraction;

/** The route of an interaction, and its input; nothing in `raw` is validated yet. */
export type Located = {
  readonly route: Route;
  /** The debate that a component names; undefined: the server's. */
  readonly debateId: string | undefined;
  readonly raw: Record<string, unknown>;
};

/** Finds the route of a command, button, select or modal. Throws UnknownActionError. */
export function locate(
  interaction: Supported,
  commands: readonly Command[],
  actions: Actions,
): Located {
  if (interaction.isChatInputCommand()) {
    const subcommand = interaction.options.getSubcommand(false);
    const { route } = findCommand(commands, interaction.commandName, subcommand);
    return { route, debateId: undefined, raw: optionValues(interaction) };
  }
  if (interaction.isMessageContextMenuCommand()) {
    const { route } = findCommand(commands, interaction.commandName, null);
    return { route, debateId: undefined, raw: targetOf(interaction) };
  }
  // PostgreSQL stores no NUL, and none of our custom_ids has one.
  if (interaction.customId.includes('\0')) throw new UnknownActionError();
  const { route: name, debateId, args } = presentId(parseCustomId(interaction.customId));
  const route = Object.hasOwn(actions, name) ? actions[name] : undefined;
  if (route === undefined) throw new UnknownActionError();
  const named = route.args.map((key, index) => [key, args[index] ?? '']);
  return {
    route,
    debateId,
    // The custom_id takes precedence over a field of the same name.
    raw: { ...valuesOf(interaction), ...Object.fromEntries(named) },
  };
}

/** The route and autocomplete of a command's name. Throws UnknownActionError. */
export function findCommand(
  commands: readonly Command[],
  name: string,
  subcommand: string | null,
): { readonly route: Route; readonly autocomplete?: Autocomplete } {
  const command = commands.find((candidate) => candidate.data.name === name);
  if (command === undefined) throw new UnknownActionError();
  if (!('subcommands' in command)) return command;
  const found = command.subcommands.find((one) => one.data.name === subcommand);
  if (found === undefined) throw new UnknownActionError();
  return found;
}

function optionValues(interaction: ChatInputCommandInteraction): Record<string, unknown> {
  const [first] = interaction.options.data;
  const options = first?.options ?? interaction.options.data;
  return Object.fromEntries(options.map((option) => [option.name, optionValue(option)]));
}

/**
 * The target message: its link; its words, if they are the person's own; whether it is one of ours,
 * and the custom_ids inside such a one, which tell which item its card shows.
 */
function targetOf(interaction: MessageContextMenuCommandInteraction): Record<string, unknown> {
  const { targetMessage, client, guildId, channelId, user } = interaction;
  const isOurs = targetMessage.author.id === client.user.id;
  const components = targetMessage.components.map((component) => component.toJSON());
  return {
    isOurs,
    customIds: isOurs ? customIdsIn(components) : [],
    link: `https://discord.com/channels/${guildId}/${channelId}/${targetMessage.id}`,
    ownText: targetMessage.author.id === user.id ? targetMessage.content : '',
  };
}

function valuesOf(
  interaction: ButtonInteraction | AnySelectMenuInteraction | ModalSubmitInteraction,
): Record<string, unknown> {
  if (interaction.isModalSubmit()) {
    const fields = [...interaction.fields.fields.values()];
    return Object.fromEntries(fields.map((field) => [field.customId, fieldValue(field)]));
  }
  return interaction.isAnySelectMenu() ? { values: interaction.values } : {};
}

/** Text as typed, a single choice as text, several as a list. */
function fieldValue(field: object): unknown {
  if ('values' in field && Array.isArray(field.values)) return field.values;
  return 'value' in field ? field.value : undefined;
}
