import type { APIInteraction } from 'discord-api-types/v10';
import type { SandboxContext } from '../context.ts';
import type { ForgedInteractions } from '../contract/member-actions.ts';
import { findCommand } from '../interactions/find-command.ts';
import type { InteractionSender } from '../interactions/interaction-sender.ts';
import type { PersonRecord } from '../world/records.ts';

/** Sends interactions that no client would send: see the contract. */
export function createForgedInteractions(
  context: SandboxContext,
  sender: InteractionSender,
): ForgedInteractions {
  const { world } = context;
  const person = (id: string): PersonRecord => {
    const found = world.people.get(id);
    if (found === undefined) throw new Error(`nobody has the id ${id}`);
    return found;
  };
  return {
    replay(interaction: APIInteraction) {
      context.gateway.dispatch('INTERACTION_CREATE', interaction.guild_id ?? '0', interaction);
    },
    press({ as, message, customId, values, ageMs }) {
      return sender.useComponent(person(as), { message, customId, values, ageMs });
    },
    submit({ as, modalId, fields, ageMs }) {
      const opened = sender.findModal(modalId);
      if (opened === undefined) throw new Error(`no modal has the id ${modalId}`);
      return sender.submitModal(person(as), opened, sender.readModal(opened, fields), ageMs);
    },
    run({ as, command, options: values = {}, channelId, ageMs }) {
      const by = person(as);
      const channels = [...world.channels.values()];
      const channel =
        channels.find(({ id }) => id === channelId) ??
        channels.find(({ guildId }) => by.roles[guildId] !== undefined);
      if (channel === undefined) throw new Error('there is no channel to run a command in');
      const { guildId } = channel;
      const all = [...world.commands(guildId), ...world.commands(undefined)];
      const typed = findCommand(all, command);
      if (typed === undefined) throw new Error(`no command is called ${command}`);
      return sender.runCommand(by, typed, { values, channelId: channel.id, guildId, ageMs });
    },
  };
}
