import type { APIApplicationCommand } from 'discord-api-types/v10';
import type {
  BotRecord,
  ChannelRecord,
  FileRecord,
  GuildRecord,
  JournalEntry,
  MessageRecord,
  PersonRecord,
  TokenRecord,
} from './records.ts';

/** The records in memory, by id. */
export interface Tables {
  bot: BotRecord | undefined;
  people: Map<string, PersonRecord>;
  guilds: Map<string, GuildRecord>;
  channels: Map<string, ChannelRecord>;
  messages: Map<string, Map<string, MessageRecord>>;
  /** Channel id by message id. */
  channelOf: Map<string, string>;
  lastPublic: Map<string, string>;
  commands: Map<string, APIApplicationCommand[]>;
  files: Map<string, FileRecord>;
  tokens: Map<string, TokenRecord>;
}

/** The key of global commands, in place of a guild's id. */
export const GLOBAL = 'global';

export function emptyTables(): Tables {
  return {
    bot: undefined,
    people: new Map(),
    guilds: new Map(),
    channels: new Map(),
    messages: new Map(),
    channelOf: new Map(),
    lastPublic: new Map(),
    commands: new Map(),
    files: new Map(),
    tokens: new Map(),
  };
}

function putMessage(tables: Tables, record: MessageRecord): void {
  const { id, channel_id: channelId } = record.message;
  let channel = tables.messages.get(channelId);
  if (channel === undefined) {
    channel = new Map();
    tables.messages.set(channelId, channel);
  }
  if (record.privateTo === undefined && !channel.has(id)) tables.lastPublic.set(channelId, id);
  channel.set(id, record);
  tables.channelOf.set(id, channelId);
}

function dropChannel(tables: Tables, id: string): void {
  tables.channels.delete(id);
  for (const messageId of tables.messages.get(id)?.keys() ?? []) tables.channelOf.delete(messageId);
  tables.messages.delete(id);
}

function dropMessage(tables: Tables, id: string): void {
  const channelId = tables.channelOf.get(id);
  if (channelId !== undefined) tables.messages.get(channelId)?.delete(id);
  tables.channelOf.delete(id);
}

export function applyEntry(tables: Tables, entry: JournalEntry): void {
  switch (entry.is) {
    case 'bot':
      tables.bot = entry.bot;
      return;
    case 'person':
      tables.people.set(entry.person.id, entry.person);
      return;
    case 'guild':
      tables.guilds.set(entry.guild.id, entry.guild);
      return;
    case 'channel':
      tables.channels.set(entry.channel.id, entry.channel);
      return;
    case 'channel-gone':
      dropChannel(tables, entry.id);
      return;
    case 'message':
      putMessage(tables, entry.record);
      return;
    case 'message-gone':
      dropMessage(tables, entry.id);
      return;
    case 'commands':
      tables.commands.set(entry.guildId ?? GLOBAL, entry.commands);
      return;
    case 'file':
      tables.files.set(entry.file.id, entry.file);
      return;
    case 'token':
      tables.tokens.set(entry.token.token, entry.token);
      return;
  }
}

/** The entries that rebuild the tables: what a compacted journal holds. */
export function* entriesOf(tables: Tables): Generator<JournalEntry> {
  if (tables.bot !== undefined) yield { is: 'bot', bot: tables.bot };
  for (const guild of tables.guilds.values()) yield { is: 'guild', guild };
  for (const person of tables.people.values()) yield { is: 'person', person };
  for (const channel of tables.channels.values()) yield { is: 'channel', channel };
  for (const [scope, commands] of tables.commands) {
    yield { is: 'commands', commands, ...(scope === GLOBAL ? {} : { guildId: scope }) };
  }
  for (const channel of tables.messages.values()) {
    for (const record of channel.values()) yield { is: 'message', record };
  }
  for (const file of tables.files.values()) yield { is: 'file', file };
  for (const token of tables.tokens.values()) yield { is: 'token', token };
}
