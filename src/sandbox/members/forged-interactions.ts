import type { APIInteraction } from 'discord-api-types/v10';
import type { Rig } from '../context.ts';
import { findTyped } from '../interactions/command-options.ts';
import type { Hands } from '../interactions/interaction-sender.ts';
import type { Forge } from '../types.ts';
import type { PersonRecord } from '../world/records.ts';

/** What no client can do but the network or an attacker may. */
export function createForge(rig: Rig, hands: Hands): Forge {
  const { world } = rig;
  const person = (id: string): PersonRecord => {
    const found = world.people.get(id);
    if (found === undefined) throw new Error(`nobody has the id ${id}`);
    return found;
  };
  return {
    replay(interaction: APIInteraction) {
      rig.gateway.dispatch('INTERACTION_CREATE', interaction.guild_id ?? '0', interaction);
    },
    press({ as, message, customId, values, ageMs }) {
      return hands.use(person(as), {
        message,
        customId,
        ...(values === undefined ? {} : { values }),
        ...(ageMs === undefined ? {} : { ageMs }),
      });
    },
    submit({ as, modalId, fields, ageMs }) {
      const opened = hands.modal(modalId);
      if (opened === undefined) throw new Error(`no form has the id ${modalId}`);
      return hands.submit(person(as), opened, hands.read(opened, fields), ageMs);
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
      const typed = findTyped(all, command);
      if (typed === undefined) throw new Error(`no command is called ${command}`);
      const late = ageMs === undefined ? {} : { ageMs };
      return hands.run(by, typed, { values, channelId: channel.id, guildId, ...late });
    },
  };
}
