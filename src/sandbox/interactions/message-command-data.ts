import type { APIApplicationCommand, APIMessage } from 'discord-api-types/v10';
import { memberObject, userObject } from '../world/discord-objects.ts';
import type { PersonRecord } from '../world/records.ts';
import type { World } from '../world/world.ts';

function authorOf(author: PersonRecord, guildId: string): object {
  const { user: _, ...member } = memberObject(author, guildId);
  return {
    users: { [author.id]: userObject(author) },
    members: { [author.id]: { ...member, permissions: '0' } },
  };
}

/** `data` of a message command's interaction: the message it was run on, and its author. */
export function messageCommandData(
  world: World,
  command: APIApplicationCommand,
  target: APIMessage,
): object {
  const author = world.people.get(target.author.id);
  const guildId = world.channels.get(target.channel_id)?.guildId ?? '';
  return {
    id: command.id,
    name: command.name,
    type: command.type,
    target_id: target.id,
    resolved: {
      messages: { [target.id]: target },
      ...(author === undefined ? {} : authorOf(author, guildId)),
    },
    ...(command.guild_id === undefined ? {} : { guild_id: guildId }),
  };
}
