import type { AutocompleteInteraction } from 'discord.js';
import { admit } from '#debate/core/access.ts';
import { DebateError } from '#debate/core/debate-error.ts';
import { contextOf, type DispatchOptions } from './dispatch-options.ts';
import { namesOf } from './interaction-names.ts';
import { findCommand } from './locate.ts';

const MOST_CHOICES = 25;

/** If autocomplete fails, as in a direct message, it offers nothing: the person can still type. */
export async function autocomplete(
  options: DispatchOptions,
  interaction: AutocompleteInteraction,
): Promise<void> {
  try {
    const subcommand = interaction.options.getSubcommand(false);
    const found = findCommand(options.commands, interaction.commandName, subcommand);
    const context = contextOf(options, interaction);
    const focused = interaction.options.getFocused(true);
    const need = { audience: found.route.audience, debate: found.route.debate };
    const debate = await admit(options.ports, context.caller, need);
    const choices = await found.autocomplete?.(String(focused.value), focused.name, {
      ...context,
      debate,
    });
    await interaction.respond((choices ?? []).slice(0, MOST_CHOICES));
  } catch (err) {
    if (!(err instanceof DebateError)) {
      options.log.warn({ err, ...namesOf(options, interaction) }, 'an autocomplete failed');
    }
    await interaction.respond([]);
  }
}
