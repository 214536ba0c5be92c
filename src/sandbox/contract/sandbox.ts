import type { IncomingMessage, ServerResponse } from 'node:http';
import type { APIInteraction, APIMessage } from 'discord-api-types/v10';
import type {
  Channel,
  ChannelType,
  Overwrite,
  Person,
  SandboxGuild,
  SandboxSeed,
  Standing,
} from './guild.ts';
import type { Actor, ForgedInteractions } from './member-actions.ts';
import type { PageGuide } from './page-guide.ts';
import type { Surroundings, TroubleSwitch } from './surroundings.ts';

/** What the sandbox writes its few log lines to: the shape of a pino logger. */
export interface SandboxLog {
  info(fields: object, message?: string): void;
  warn(fields: object, message?: string): void;
  error(fields: object, message?: string): void;
  debug(fields: object, message?: string): void;
}

export interface SandboxOptions {
  /** Folder of the journal and the attachments; created if missing. */
  folder: string;
  log: SandboxLog;
  /** Seed of a folder without a journal; a small guild of five people by default. */
  seed?: SandboxSeed;
  /** Commands that the page suggests in an empty channel; none by default. */
  suggestedCommands?: readonly string[];
  /** What the page tells a newcomer, and where it opens; without it, as the first person. */
  guide?: PageGuide;
  /** Milliseconds since 1970; the real clock unless a test sets another. */
  now?: () => number;
  /**
   * The time that messages are dated with, ms since 1970; `now` unless given. It may jump either
   * way: the messages of a channel stay in order, and no timeout depends on it.
   */
  calendar?: () => number;
  /** Loopback port of REST and gateway; 0 (the default) lets the system choose. */
  port?: number;
  /** How long an interaction may wait for its first response, ms; Discord's 3,000 by default. */
  answerMs?: number;
  /** How long an Actor waits for the edit that follows a deferral, ms; 30,000 by default. */
  followUpMs?: number;
}

/** One REST request that the bot sent and what it got. */
export interface SentRequest {
  method: string;
  /** Without the base and the version, e.g. `/channels/123/messages`; `@original` decoded. */
  path: string;
  query: Record<string, string>;
  /** Parsed JSON (of `payload_json` with multipart), undefined without a body. */
  body: unknown;
  /** Names of the uploaded files. */
  files: string[];
  status: number;
  /** Parsed JSON of the answer, undefined when there was none. */
  answer: unknown;
}

/** Something that happened behind the screen. */
export interface Happening {
  /** Grows, also over restarts. */
  number: number;
  /** ms since 1970, on the real clock. */
  at: number;
  text: string;
}

/** Something changed on the screen; the page and waiting tests listen. */
export type ScreenEvent =
  | { type: 'message'; channelId: string; messageId: string }
  | { type: 'commands' }
  | { type: 'channels' };

/** Disturbances of the gateway, for tests. */
export interface GatewayControls {
  /** Number of sessions with an open socket. */
  connected(): number;
  /** Cuts every socket as a lost network would; sessions can be resumed. */
  cut(): void;
  /** Sends op 7 on every socket. */
  askReconnect(): void;
  /** Sends op 9 on every socket. */
  invalidate(resumable: boolean): void;
}

/** Changes to people, guilds and channels; the bot gets the events that Discord would send. */
export interface WorldControls {
  /** `since`, ms since 1970, is when they came to Discord and the guild: a year ago unless given. */
  addPerson(person: {
    name: string;
    standing?: Standing;
    guildId?: string;
    since?: number;
    /** Name of an additional role; created without permissions if missing. */
    role?: string;
  }): Person;
  /** Lets somebody leave a guild, the first unless given: they can do nothing there any more. */
  removePerson(personId: string, guildId?: string): void;
  addGuild(guild: { name: string; withBot?: boolean; people?: string[] }): SandboxGuild;
  /** A text channel unless told; `parentId` is the channel or forum that a thread is in. */
  addChannel(channel: {
    name: string;
    guildId?: string;
    type?: ChannelType;
    parentId?: string;
  }): Channel;
  removeChannel(channelId: string): void;
  renameChannel(channelId: string, name: string): void;
  setPermissions(channelId: string, overwrite: Overwrite): void;
  removeBot(guildId: string): void;
  addBot(guildId: string): void;
}

export interface Sandbox extends WorldControls {
  /** Listens on 127.0.0.1. `apiUrl` has no version and no slash at its end. */
  start(): Promise<{ apiUrl: string; token: string; applicationId: string }>;
  stop(): Promise<void>;
  people(): Person[];
  guilds(): SandboxGuild[];
  channels(guildId?: string): Channel[];
  /** The bot's user. Its id is the application's id too. */
  bot(): { id: string; name: string; online: boolean };
  as(personId: string): Actor;
  /** Every message of a channel that has not been deleted, everybody's ephemeral ones included. */
  messages(channelId: string): APIMessage[];
  /** Serves the page and its JSON API; answers 404 for what it does not know. */
  page(request: IncomingMessage, response: ServerResponse): Promise<void>;
  onRequest(listener: (request: SentRequest) => void): () => void;
  onInteraction(listener: (interaction: APIInteraction) => void): () => void;
  onScreen(listener: (event: ScreenEvent) => void): () => void;
  /** The requests that were answered with 4xx or 5xx since start, the latest thousand. */
  refusals(): SentRequest[];
  forge: ForgedInteractions;
  gateway: GatewayControls;
  /** Every trouble that can be made: Discord's own, and those of the surroundings. */
  troubles(): TroubleSwitch[];
  /** The happenings behind the screen after the one with this number; 0 for all that are kept. */
  happenings(since: number): Happening[];
  /** Adds a happening, one sentence, to the list. */
  tell(text: string): void;
  /** Runs work that reports its interactions itself, without listing each of them. */
  quietly<T>(work: () => Promise<T>): Promise<T>;
  /** Lets the page offer what only the program around the sandbox can do. */
  surround(by: Surroundings): void;
}
