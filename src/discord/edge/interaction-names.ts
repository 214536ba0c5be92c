import type { Interaction } from 'discord.js';
import { parseCustomId } from '#discord/parts/custom-id.ts';
import { presentId } from './former-ids.ts';
import type { Actions, Command } from './route.ts';

/** How log and metrics name an interaction: by what it was about, and never by who made it. */
export type InteractionNames = {
  /** `/debate setup`, `ballot:vote`, or `unknown` for what is no route of ours. */
  readonly route: string;
  /** The debate that a component names; a command's is its server's. */
  readonly debate?: string;
  readonly server?: string;
};

type Known = { readonly commands: readonly Command[]; readonly actions: Actions };

/** An id of a debate; whatever else a forged component names is not repeated. */
const DEBATE_ID = /^[0-9a-z]{1,40}$/;

/** Never throws: what reports a broken interaction must not break on it as well. */
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
