import type { IncomingMessage, ServerResponse } from 'node:http';
import type {
  APIApplicationCommand,
  APIInteraction,
  APIMessage,
  APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';

/** What the sandbox writes its few log lines to: the shape of a pino logger. */
export interface SandboxLog {
  info(fields: object, message?: string): void;
  warn(fields: object, message?: string): void;
  error(fields: object, message?: string): void;
  debug(fields: object, message?: string): void;
}

export interface SandboxOptions {
  /** Folder of the journal and the attachments; made when it is not there. */
  folder: string;
  log: SandboxLog;
  /** Milliseconds since 1970; the real clock unless a test sets another. */
  now?: () => number;
  /** Loopback port of REST and gateway; 0 (the default) lets the system choose. */
  port?: number;
  /** How long an interaction may wait for its first answer, ms; Discord's 3,000 by default. */
  answerMs?: number;
  /** How long an Actor waits for the edit that follows a deferral, ms; 30,000 by default. */
  followUpMs?: number;
}

export type Standing = 'manager' | 'moderator' | 'member';

export interface Person {
  id: string;
  /** Display name, e.g. "Mara". */
  name: string;
  /** Lower case user name, e.g. "mara". */
  username: string;
  /** What the person may do in the guild that they were added to. */
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

/** A permission overwrite; `for` is a person, the bot's id, a role, or the guild (everyone). */
export interface Overwrite {
  for: string;
  allow?: bigint;
  deny?: bigint;
}

export type OptionValues = Record<string, string | number | boolean>;

/** Values typed into a modal by custom_id: text, one choice, several choices, or a tick. */
export type FieldValues = Record<string, string | string[] | boolean>;

export type Outcome =
  /** A new message answers: public or (flag 64) for this person only. */
  | { kind: 'message'; message: APIMessage }
  /** The message that holds the component has changed. */
  | { kind: 'update'; message: APIMessage }
  /** A form opens; pass `id` to submit. */
  | { kind: 'modal'; id: string; modal: APIModalInteractionResponseCallbackData }
  /** Acknowledged without a visible change (a deferral that no edit followed in time). */
  | { kind: 'acknowledged' }
  /** What Discord's client shows the person, e.g. "The application did not respond". */
  | { kind: 'failed'; reason: string };

export interface Choice {
  name: string;
  value: string | number;
}

/**
 * One person's hands. The page's JSON API calls the same functions. What Discord's client does not
 * let a person do (a command without permission, a disabled button, a field left empty) resolves
 * to `failed` and the bot hears nothing of it.
 */
export interface Actor {
  readonly person: Person;
  /** Runs a slash command, e.g. `run('debate setup', { day: 'friday' })`; default channel: the first. */
  run(command: string, options?: OptionValues, channelId?: string): Promise<Outcome>;
  /** What Discord would offer while `focused` is being typed. Throws nothing: [] on a failure. */
  complete(
    command: string,
    options: OptionValues,
    focused: string,
    channelId?: string,
  ): Promise<Choice[]>;
  press(messageId: string, customId: string): Promise<Outcome>;
  choose(messageId: string, customId: string, values: string[]): Promise<Outcome>;
  submit(modalId: string, fields: FieldValues): Promise<Outcome>;
  /** Runs a message menu command on a message. */
  menu(command: string, messageId: string): Promise<Outcome>;
  /** Writes an ordinary message; throws Error when this person may not write there. */
  say(channelId: string, text: string): Promise<APIMessage>;
  /** Deletes a message (own, or with Manage Messages), or dismisses an own ephemeral one. */
  deleteMessage(messageId: string): Promise<void>;
  /** Public messages and this person's ephemeral ones, oldest first. */
  see(channelId: string): APIMessage[];
  /** The commands that Discord would offer this person, as registered. */
  commands(guildId?: string): APIApplicationCommand[];
}

/** What no client can do but the network or an attacker may: for tests. */
export interface Forge {
  /** Sends the very same INTERACTION_CREATE again: same id, same token. */
  replay(interaction: APIInteraction): void;
  /** Presses a component without checking that the message holds it, or that it is enabled. */
  press(press: {
    as: string;
    /** As in a real payload; may be a copy with another id, channel or content. */
    message: APIMessage;
    customId: string;
    /** Present for a select. */
    values?: string[];
    /** How old the interaction already is when the bot gets it, ms. */
    ageMs?: number;
  }): Promise<Outcome>;
  /** Submits a modal unchecked, also one that was submitted before. */
  submit(submit: {
    as: string;
    modalId: string;
    fields: FieldValues;
    ageMs?: number;
  }): Promise<Outcome>;
  /** Runs a command unchecked (without permission, required options or choices). */
  run(run: {
    as: string;
    command: string;
    options?: OptionValues;
    channelId?: string;
    ageMs?: number;
  }): Promise<Outcome>;
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

/** Something changed on the screen; the page and waiting tests listen. */
export type ScreenEvent =
  | { type: 'message'; channelId: string; messageId: string }
  | { type: 'commands' }
  | { type: 'channels' };

/** The gateway's levers. */
export interface GatewayLevers {
  /** Number of sessions with an open socket. */
  connected(): number;
  /** Cuts every socket as a lost network would; sessions can be resumed. */
  cut(): void;
  /** Sends op 7 on every socket. */
  askReconnect(): void;
  /** Sends op 9 on every socket. */
  invalidate(resumable: boolean): void;
}

export interface Sandbox {
  /** Listens on 127.0.0.1. `apiUrl` has no version and no slash at its end. */
  start(): Promise<{ apiUrl: string; token: string; applicationId: string }>;
  stop(): Promise<void>;
  people(): Person[];
  guilds(): SandboxGuild[];
  channels(guildId?: string): Channel[];
  /** The bot's user. Its id is the application's id too. */
  bot(): { id: string; name: string; online: boolean };
  as(personId: string): Actor;
  /** Every message of a channel that still stands, ephemeral ones of everybody included. */
  messages(channelId: string): APIMessage[];
  /** `since`: when they joined the guild, ms since 1970; a year ago unless given. */
  addPerson(who: { name: string; standing?: Standing; guildId?: string; since?: number }): Person;
  /** Lets somebody leave a guild, the first unless given: they can do nothing there any more. */
  removePerson(personId: string, guildId?: string): void;
  addGuild(guild: { name: string; withBot?: boolean; people?: string[] }): SandboxGuild;
  /** Type 5 is one for announcements; a text channel unless told. */
  addChannel(channel: { name: string; guildId?: string; type?: 0 | 5 }): Channel;
  removeChannel(channelId: string): void;
  renameChannel(channelId: string, name: string): void;
  setPermissions(channelId: string, overwrite: Overwrite): void;
  removeBot(guildId: string): void;
  addBot(guildId: string): void;
  /** Serves the page and its JSON API; answers 404 for what it does not know. */
  page(request: IncomingMessage, response: ServerResponse): Promise<void>;
  onRequest(listener: (request: SentRequest) => void): () => void;
  onInteraction(listener: (interaction: APIInteraction) => void): () => void;
  onScreen(listener: (event: ScreenEvent) => void): () => void;
  /** The requests that were answered with 4xx or 5xx since start, the latest thousand. */
  refusals(): SentRequest[];
  forge: Forge;
  gateway: GatewayLevers;
}

/** Answer of GET /api/state?as=ID&guild=ID (guild: the first unless given). */
export interface PageState {
  me: Person;
  people: Person[];
  guilds: SandboxGuild[];
  channels: (Channel & { canWrite: boolean })[];
  /** What this person is offered, as registered with all options. */
  commands: APIApplicationCommand[];
  bot: { id: string; name: string; online: boolean };
}

/** Bodies of the page's POST requests, by path; each answers an Outcome unless noted. */
export interface PageRequests {
  '/api/run': { as: string; channelId: string; command: string; options: OptionValues };
  /** Answers `{ choices: Choice[] }`. */
  '/api/complete': {
    as: string;
    channelId: string;
    command: string;
    options: OptionValues;
    focused: string;
  };
  /** With `values` it is a select's choice. */
  '/api/press': { as: string; messageId: string; customId: string; values?: string[] };
  '/api/submit': { as: string; modalId: string; fields: FieldValues };
  '/api/menu': { as: string; command: string; messageId: string };
  /** Answers `{ kind: 'message', message }`. */
  '/api/say': { as: string; channelId: string; text: string };
  /** Answers `{ kind: 'acknowledged' }`. */
  '/api/delete': { as: string; messageId: string };
}
