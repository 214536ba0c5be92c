import type { Interaction } from 'discord.js';
import { type DispatchOptions, watchOf } from './dispatch-options.ts';
import { namesOf } from './interaction-names.ts';

const WORDS = {
  old: 'ignored an old or repeated interaction',
  'in-doubt': 'ignored an interaction: another Crux may have taken over its shard',
};

type Told = Pick<DispatchOptions, 'commands' | 'actions' | 'log' | 'watch'>;

/** Logs and counts that an interaction is deliberately not answered, and why. */
export function leaveAlone(told: Told, interaction: Interaction, why: keyof typeof WORDS): void {
  const names = namesOf(told, interaction);
  told.log.warn({ interaction: interaction.id, ...names }, WORDS[why]);
  watchOf(told).unanswered(names.route, why);
}
