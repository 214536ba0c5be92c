import type { Interaction } from 'discord.js';
import { parseCustomId } from '#discord/parts/custom-id.ts';
import { presentId } from './former-ids.ts';
import type { Actions, Command } from './route.ts';

/** How log and metrics name an interaction: by its subject, never by its person. */
export type InteractionNames = {
  /** `/debate setup`, `ballot:vote`, or `unknown` if it is not a route of ours. */
  readonly route: string;
  /** The debate that a component names; a command belongs to its server's. */
  readonly debate?: string;
  readonly server?: string;
};

type Known = { readonly commands: readonly Command[]; readonly actions: Actions };

/** The form of a debate's id; anything else that a forged component names is not logged. */
const DEBATE_ID = /^[0-9a-z]{1,40}$/;

/** Never throws: reporting a broken interaction must not fail as well. */
export function namesOf(known: Known, interaction: Interaction): InteractionNames {
  const server = interaction.guildId === null ? {} : { server: interaction.guildId };
  try {
    return { ...routeOf(known, interaction), ...server };
  } catch {
    return { route: 'unknown' };
  }
}

function routeOf(
  { commands, actions }: Known,
  interaction: Interaction,
): Omit<InteractionNames, 'server'> {
  if (!('customId' in interaction)) return { route: commandName(commands, interaction) };
  const { route, debateId } = presentId(parseCustomId(interaction.customId));
  if (!Object.hasOwn(actions, route)) return { route: 'unknown' };
  return debateId !== undefined && DEBATE_ID.test(debateId)
    ? { route, debate: debateId }
    : { route };
}

function commandName(
  commands: readonly Command[],
  interaction: Exclude<Interaction, { customId: string }>,
): string {
  const { commandName: name } = interaction;
  if (!commands.some(({ data }) => data.name === name)) return 'unknown';
  const subcommand =
    interaction.isChatInputCommand() || interaction.isAutocomplete()
      ? interaction.options.getSubcommand(false)
      : null;
  return subcommand === null ? `/${name}` : `/${name} ${subcommand}`;
}
