import type { APIApplicationCommand } from 'discord-api-types/v10';
import type { Journal } from './journal.ts';
import type {
  BotRecord,
  ChannelRecord,
  Fact,
  FileRecord,
  GuildRecord,
  MessageRecord,
  PersonRecord,
  TokenRecord,
} from './records.ts';

/**
 * Everything that exists in this Discord. It changes through `put` alone, which writes the fact to
 * the journal first; records are replaced, never changed in place.
 */
export interface World {
  put(fact: Fact): void;
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
  /** The commands of one guild, or with undefined the global ones. */
  commands(guildId: string | undefined): readonly APIApplicationCommand[];
  forgetToken(token: string): void;
  onPut(listener: (fact: Fact) => void): () => void;
  isEmpty(): boolean;
}

interface Shelves {
  bot: BotRecord | undefined;
  people: Map<string, PersonRecord>;
  guilds: Map<string, GuildRecord>;
  channels: Map<string, ChannelRecord>;
  messages: Map<string, Map<string, MessageRecord>>;
  /** Channel of each message. */
  places: Map<string, string>;
  lastPublic: Map<string, string>;
  commands: Map<string, APIApplicationCommand[]>;
  files: Map<string, FileRecord>;
  tokens: Map<string, TokenRecord>;
}

const GLOBAL = 'global';

function emptyShelves(): Shelves {
  return {
    bot: undefined,
    people: new Map(),
    guilds: new Map(),
    channels: new Map(),
    messages: new Map(),
    places: new Map(),
    lastPublic: new Map(),
    commands: new Map(),
    files: new Map(),
    tokens: new Map(),
  };
}

function putMessage(shelves: Shelves, record: MessageRecord): void {
  const { id, channel_id: channelId } = record.message;
  let channel = shelves.messages.get(channelId);
  if (channel === undefined) {
    channel = new Map();
    shelves.messages.set(channelId, channel);
  }
  if (record.privateTo === undefined && !channel.has(id)) shelves.lastPublic.set(channelId, id);
  channel.set(id, record);
  shelves.places.set(id, channelId);
}

function dropChannel(shelves: Shelves, id: string): void {
  shelves.channels.delete(id);
  for (const messageId of shelves.messages.get(id)?.keys() ?? []) shelves.places.delete(messageId);
  shelves.messages.delete(id);
}

function dropMessage(shelves: Shelves, id: string): void {
  const channelId = shelves.places.get(id);
  if (channelId !== undefined) shelves.messages.get(channelId)?.delete(id);
  shelves.places.delete(id);
}

function apply(shelves: Shelves, fact: Fact): void {
  switch (fact.is) {
    case 'bot':
      shelves.bot = fact.bot;
      return;
    case 'person':
      shelves.people.set(fact.person.id, fact.person);
      return;
    case 'guild':
      shelves.guilds.set(fact.guild.id, fact.guild);
      return;
    case 'channel':
      shelves.channels.set(fact.channel.id, fact.channel);
      return;
    case 'channel-gone':
      dropChannel(shelves, fact.id);
      return;
    case 'message':
      putMessage(shelves, fact.record);
      return;
    case 'message-gone':
      dropMessage(shelves, fact.id);
      return;
    case 'commands':
      shelves.commands.set(fact.guildId ?? GLOBAL, fact.commands);
      return;
    case 'file':
      shelves.files.set(fact.file.id, fact.file);
      return;
    case 'token':
      shelves.tokens.set(fact.token.token, fact.token);
      return;
  }
}

/** The facts that rebuild the shelves: what a compacted journal holds. */
function* factsOf(shelves: Shelves): Generator<Fact> {
  if (shelves.bot !== undefined) yield { is: 'bot', bot: shelves.bot };
  for (const guild of shelves.guilds.values()) yield { is: 'guild', guild };
  for (const person of shelves.people.values()) yield { is: 'person', person };
  for (const channel of shelves.channels.values()) yield { is: 'channel', channel };
  for (const [scope, commands] of shelves.commands) {
    yield { is: 'commands', commands, ...(scope === GLOBAL ? {} : { guildId: scope }) };
  }
  for (const channel of shelves.messages.values()) {
    for (const record of channel.values()) yield { is: 'message', record };
  }
  for (const file of shelves.files.values()) yield { is: 'file', file };
  for (const token of shelves.tokens.values()) yield { is: 'token', token };
}

/** The id that a fact brings into the world, if it brings one. */
function idIn(fact: Fact): string | undefined {
  switch (fact.is) {
    case 'message':
      return fact.record.message.id;
    case 'person':
      return fact.person.id;
    case 'guild':
      return fact.guild.id;
    case 'channel':
      return fact.channel.id;
    case 'token':
      return fact.token.id;
    default:
      return undefined;
  }
}

/**
 * Reads the journal, compacts it, and keeps it from then on. Tokens of interactions older than
 * `oldestToken` (ms since 1970) are dead and left out; `seen` hears every id that was read.
 */
export function openWorld(
  journal: Journal<Fact>,
  { oldestToken, seen }: { oldestToken: number; seen: (id: string) => void },
): World {
  const shelves = emptyShelves();
  for (const fact of journal.read()) {
    if (fact.is === 'token' && fact.token.at < oldestToken) continue;
    apply(shelves, fact);
    const id = idIn(fact);
    if (id !== undefined) seen(id);
  }
  journal.rewrite(factsOf(shelves));
  const listeners = new Set<(fact: Fact) => void>();
  return {
    put(fact) {
      journal.append(fact);
      apply(shelves, fact);
      for (const listener of listeners) listener(fact);
    },
    bot() {
      if (shelves.bot === undefined) throw new Error('the sandbox has not been started yet');
      return shelves.bot;
    },
    people: shelves.people,
    guilds: shelves.guilds,
    channels: shelves.channels,
    files: shelves.files,
    tokens: shelves.tokens,
    message: (id) => shelves.messages.get(shelves.places.get(id) ?? '')?.get(id),
    lastPublicIn: (channelId) => shelves.lastPublic.get(channelId) ?? null,
    messagesIn: (channelId) => [...(shelves.messages.get(channelId)?.values() ?? [])],
    commands: (guildId) => shelves.commands.get(guildId ?? GLOBAL) ?? [],
    forgetToken: (token) => void shelves.tokens.delete(token),
    onPut(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    isEmpty: () => shelves.bot === undefined,
  };
}
