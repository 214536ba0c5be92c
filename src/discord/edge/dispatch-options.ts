import type { AutocompleteInteraction } from 'discord.js';
import type { Ports } from '#debate/ports.ts';
import type { Log } from '../../log.ts';
import { readCaller } from './caller.ts';
import type { Channels } from './channels.ts';
import type { Supported } from './locate.ts';
import type { Actions, Command, Context } from './route.ts';
import { UNWATCHED, type Watch } from './watch.ts';

export type DispatchOptions = {
  readonly ports: Ports;
  readonly channels: Channels;
  readonly commands: readonly Command[];
  readonly actions: Actions;
  readonly log: Log;
  /** Is told what becomes of interactions. */
  readonly watch?: Watch;
  /** Whether this process may answer now, or another one perhaps does; always unless given. */
  readonly mayAnswer?: () => boolean;
  /** How long Discord waits for an answer, where it is another time than its own. */
  readonly answerMs?: number;
  /** Runs after a command was answered; may send the person a further private message. */
  readonly afterCommand?: (interaction: Supported, context: Context) => Promise<void>;
};

export const watchOf = ({ watch = UNWATCHED }: Pick<DispatchOptions, 'watch'>) => watch;

/** What a route is told of an interaction, but for the debate. */
export function contextOf(
  { ports, channels }: DispatchOptions,
  interaction: Supported | AutocompleteInteraction,
): Context {
  return {
    ports,
    channels,
    caller: readCaller(interaction),
    channelId: interaction.channelId ?? '',
    interactionId: interaction.id,
  };
}
