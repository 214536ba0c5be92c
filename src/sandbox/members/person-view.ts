import { type APIApplicationCommand, PermissionFlagsBits } from 'discord-api-types/v10';
import { includes, personPermissions } from '../world/permissions.ts';
import { type Place, placeOf } from '../world/place.ts';
import type { MessageRecord, PersonRecord } from '../world/records.ts';
import type { World } from '../world/world.ts';
import { offeredCommands } from './offered-commands.ts';

export const READ = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.ReadMessageHistory;
const USE_COMMANDS = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.UseApplicationCommands;

/** What a person's client knows: where they are, what they may do, what they see. */
export function createPersonView(world: World, personId: string) {
  const self = (): PersonRecord => {
    const person = world.people.get(personId);
    if (person === undefined) throw new Error(`nobody has the id ${personId}`);
    return person;
  };
  const may = (place: Place, wanted: bigint): boolean =>
    includes(personPermissions(place.guild, place.channel, self()), wanted);
  const sees = (record: MessageRecord): boolean =>
    record.privateTo === undefined || record.privateTo === personId;

  return {
    self,
    may,
    sees,
    /** The channel with this id; without one, the first channel of the person's first guild. */
    place(channelId: string | undefined): Place | undefined {
      if (channelId !== undefined) return placeOf(world, channelId);
      const home = Object.keys(self().roles)[0];
      const first = [...world.channels.values()].find((one) => one.guildId === home);
      return first === undefined ? undefined : placeOf(world, first.id);
    },
    /** A message that this person has on the screen, and where. */
    message(id: string): (MessageRecord & { place: Place }) | undefined {
      const record = world.message(id);
      const place = record === undefined ? undefined : placeOf(world, record.message.channel_id);
      if (record === undefined || place === undefined) return undefined;
      return sees(record) && may(place, READ) ? { ...record, place } : undefined;
    },
    offered(place: Place): APIApplicationCommand[] {
      if (!place.guild.botIsMember || !may(place, USE_COMMANDS)) return [];
      const permissions = personPermissions(place.guild, place.channel, self());
      return offeredCommands(world, place.guild.id, permissions);
    },
  };
}
