import type { APIApplicationCommand } from 'discord-api-types/v10';
import type { Journal } from './journal.ts';
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
import { applyEntry, emptyTables, entriesOf, GLOBAL } from './tables.ts';

/**
 * Everything that exists in this Discord. It changes only through `put`, which writes the entry to
 * the journal first. Records are replaced, never changed in place.
 */
export interface World {
  put(entry: JournalEntry): void;
  bot(): BotRecord;
  readonly people: ReadonlyMap<string, PersonRecord>;
  readonly guilds: ReadonlyMap<string, GuildRecord>;
  readonly channels: ReadonlyMap<string, ChannelRecord>;
  readonly files: ReadonlyMap<string, FileRecord>;
  readonly tokens: ReadonlyMap<string, TokenRecord>;
  message(id: string): MessageRecord | undefined;
  /** Oldest first. */
  messagesIn(channelId: string): MessageRecord[];
  /** Id of the newest public message, deleted ones included, as Discord counts. */
  lastPublicIn(channelId: string): string | null;
  /** The commands of one guild, or the global ones for undefined. */
  commands(guildId: string | undefined): readonly APIApplicationCommand[];
  forgetToken(token: string): void;
  onPut(listener: (entry: JournalEntry) => void): () => void;
  isEmpty(): boolean;
}

/** The id that an entry introduces, if any; message ids come from their own generator. */
function idIn(entry: JournalEntry): string | undefined {
  switch (entry.is) {
    case 'person':
      return entry.person.id;
    case 'guild':
      return entry.guild.id;
    case 'channel':
      return entry.channel.id;
    case 'token':
      return entry.token.id;
    default:
      return undefined;
  }
}

/**
 * Reads the journal and compacts it; changes are appended to it from then on. Interaction tokens
 * from before `oldestToken` (ms since 1970) have expired and are dropped. `seen` is called with
 * every id that was read, except message ids.
 */
export function openWorld(
  journal: Journal<JournalEntry>,
  { oldestToken, seen }: { oldestToken: number; seen: (id: string) => void },
): World {
  const tables = emptyTables();
  for (const entry of journal.read()) {
    if (entry.is === 'token' && entry.token.at < oldestToken) continue;
    applyEntry(tables, entry);
    const id = idIn(entry);
    if (id !== undefined) seen(id);
  }
  journal.rewrite(entriesOf(tables));
  const listeners = new Set<(entry: JournalEntry) => void>();
  return {
    put(entry) {
      journal.append(entry);
      applyEntry(tables, entry);
      for (const listener of listeners) listener(entry);
    },
    bot() {
      if (tables.bot === undefined) throw new Error('the sandbox has not been started yet');
      return tables.bot;
    },
    people: tables.people,
    guilds: tables.guilds,
    channels: tables.channels,
    files: tables.files,
    tokens: tables.tokens,
    message: (id) => tables.messages.get(tables.channelOf.get(id) ?? '')?.get(id),
    lastPublicIn: (channelId) => tables.lastPublic.get(channelId) ?? null,
    messagesIn: (channelId) => [...(tables.messages.get(channelId)?.values() ?? [])],
    commands: (guildId) => tables.commands.get(guildId ?? GLOBAL) ?? [],
    forgetToken: (token) => void tables.tokens.delete(token),
    onPut(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    isEmpty: () => tables.bot === undefined,
  };
}
