/** What a person may do in a guild: manage it, moderate its messages, or take part. */
export type Standing = 'manager' | 'moderator' | 'member';

export interface Person {
  id: string;
  /** Display name, e.g. "Mara". */
  name: string;
  /** Lower case user name, e.g. "mara". */
  username: string;
  /** In the guild that the person was added to. */
  standing: Standing;
}

export interface SandboxGuild {
  id: string;
  name: string;
  ownerId: string;
  /** False after removeBot. */
  botIsMember: boolean;
}

export interface Channel {
  id: string;
  guildId: string;
  name: string;
  position: number;
}

/**
 * 0 is a text channel, 2 a voice channel, 5 an announcement channel, 11 a public thread, 13 a stage
 * channel, 15 a forum. Of voice and stage channels only the text chat exists.
 */
export type ChannelType = 0 | 2 | 5 | 11 | 13 | 15;

/** A permission overwrite; `for` is a person, the bot's id, a role, or the guild (everyone). */
export interface Overwrite {
  for: string;
  allow?: bigint;
  deny?: bigint;
}

/** What a new sandbox holds: the bot, and one guild with its channels and people. */
export interface SandboxSeed {
  botName: string;
  guildName: string;
  channels: readonly { name: string; type?: ChannelType }[];
  /** Somebody who `isNew` has just joined; the others did a year ago. */
  people: readonly { name: string; standing: Standing; isNew?: boolean }[];
}
