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
  /** Notified of the outcome of interactions. */
  readonly watch?: Watch;
  /** False while another process may be answering instead; without it always true. */
  readonly mayAnswer?: () => boolean;
  /** How long Discord waits for an answer, if not the usual time. */
  readonly answerMs?: number;
  /** Runs after a command was answered; may send the person another private message. */
  readonly afterCommand?: (interaction: Supported, context: Context) => Promise<void>;
};

export const watchOf = ({ watch = UNWATCHED }: Pick<DispatchOptions, 'watch'>) => watch;

/** A route's context, except the debate. */
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
