import type {
  APIApplicationCommand,
  APIMessage,
  APIOverwrite,
  APIRole,
} from 'discord-api-types/v10';
import type { Channel, ChannelType, Person, SandboxGuild } from '../contract/guild.ts';

export interface BotRecord {
  id: string;
  name: string;
  token: string;
}

export interface PersonRecord extends Person {
  /** Role ids by guild id, for every guild that the person is in. */
  roles: Record<string, string[]>;
  /** When they joined, ms since 1970; the time in their id if the journal does not say. */
  since?: number;
  /** True for owners: nobody plays them, and they are in no list of people. */
  hidden?: true;
}

export interface GuildRecord extends SandboxGuild {
  roles: APIRole[];
  /** The bot's own roles there. */
  botRoles: string[];
  /** When the bot joined, ISO 8601. */
  botSince: string;
}

export interface ChannelRecord extends Channel {
  /** A text channel where it is absent. */
  type?: ChannelType;
  /** Of a thread: the channel that it is in. */
  parentId?: string;
  overwrites: APIOverwrite[];
}

export interface MessageRecord {
  message: APIMessage;
  guildId: string;
  /** The only person who sees it (an ephemeral message). */
  privateTo?: string;
  /** When it was posted with a nonce, ms since 1970; its id has the time of the calendar. */
  nonceAt?: number;
}

/** An uploaded file, kept as `<id>` in the attachments folder. */
export interface FileRecord {
  id: string;
  name: string;
  contentType: string;
}

/** An acknowledged interaction: while its token is valid, its response can be edited. */
export interface TokenRecord {
  id: string;
  token: string;
  by: string;
  guildId: string;
  channelId: string;
  /** ms since 1970. */
  at: number;
  /** What `@original` means; absent after a modal. */
  originalId?: string;
}

/** One line of the journal. */
export type JournalEntry =
  | { is: 'bot'; bot: BotRecord }
  | { is: 'person'; person: PersonRecord }
  | { is: 'guild'; guild: GuildRecord }
  | { is: 'channel'; channel: ChannelRecord }
  | { is: 'channel-gone'; id: string }
  | { is: 'message'; record: MessageRecord }
  | { is: 'message-gone'; id: string; channelId: string }
  | { is: 'commands'; guildId?: string; commands: APIApplicationCommand[] }
  | { is: 'file'; file: FileRecord }
  | { is: 'token'; token: TokenRecord };
