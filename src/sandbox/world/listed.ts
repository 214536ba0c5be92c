import type { Channel, Person, SandboxGuild } from '../contract/guild.ts';
import type { ChannelRecord, GuildRecord, PersonRecord } from './records.ts';

/** Records as the contract shows them, without the sandbox's own fields. */

export function listedPerson({ id, name, username, standing }: PersonRecord): Person {
  return { id, name, username, standing };
}

export function listedGuild({ id, name, ownerId, botIsMember }: GuildRecord): SandboxGuild {
  return { id, name, ownerId, botIsMember };
}

export function listedChannel({ id, guildId, name, position }: ChannelRecord): Channel {
  return { id, guildId, name, position };
}
