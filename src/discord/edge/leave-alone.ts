import type { Interaction } from 'discord.js';
import type { Log } from '../../log.ts';
import { namesOf } from './interaction-names.ts';
import { UNWATCHED, type Watch } from './watch.ts';

const WORDS = {
  old: 'left an old or repeated interaction alone',
  'in-doubt': 'left an interaction to the Crux that may have taken its shard',
};

type Told = Parameters<typeof namesOf>[0] & {
  readonly log: Pick<Log, 'warn'>;
  readonly watch?: Watch;
};

/** Says and counts that an interaction gets no answer, and why it must not. */
export function leaveAlone(told: Told, interaction: Interaction, why: keyof typeof WORDS): void {
  const names = namesOf(told, interaction);
  told.log.warn({ interaction: interaction.id, ...names }, WORDS[why]);
  (told.watch ?? UNWATCHED).unanswered(names.route, why);
}
