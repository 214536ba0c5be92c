import type { Fields } from '../openapi/json.ts';
import { permission } from './limits.ts';
import { snowflake } from './snowflake.ts';

/** What a member may do in the server. */
export type Rank = 'member' | 'moderator' | 'manager';

export interface Person {
  id: string;
  name: string;
  rank: Rank;
}

/** One interaction, and what the bot has done with it so far. */
export interface InteractionRecord {
  id: string;
  token: string;
  /** 2 command, 3 component, 4 autocomplete, 5 modal. */
  kind: number;
  /** What was done, for error texts: `/poll`, `a press of vote:1:agree`. */
  what: string;
  personId: string;
  channelId: string;
  sentAt: number;
  /** The message whose component was used. */
  sourceId: string | undefined;
  /** The type of the first answer; undefined while there is none. */
  answer: number | undefined;
  /** The message that `@original` names. */
  originalId: string | undefined;
  modal: Fields | undefined;
  choices: Fields[];
  /** Ids of messages written after the first answer, and of edits of `@original`. */
  followUps: string[];
  edits: number;
}

/** A message and, when it is ephemeral, the only person who sees it. */
export interface StoredMessage {
  wire: Fields;
  onlyFor: string | undefined;
}

export interface Channel {
  id: string;
  name: string;
  /** What the bot may do in it. */
  botMay: bigint;
}

const botPermissions =
  permission.viewChannel |
  permission.sendMessages |
  permission.embedLinks |
  permission.attachFiles |
  permission.readHistory;

/** What each rank may do. */
export const rankMay: Record<Rank, bigint> = {
  member: permission.viewChannel | permission.sendMessages | permission.useCommands,
  moderator: permission.viewChannel | permission.sendMessages | permission.manageMessages,
  manager: permission.viewChannel | permission.sendMessages | permission.manageGuild,
};

/** The state of one pretend Discord with one server: its channels, people and messages. */
export function createWorld() {
  const channel = (name: string, botMay: bigint): Channel => ({ id: snowflake(), name, botMay });
  const channels = {
    debate: channel('debate', botPermissions),
    summaries: channel('summaries', botPermissions),
    /** The bot sees it and may not write. */
    readOnly: channel('rules', permission.viewChannel | permission.readHistory),
    /** The bot does not see it. */
    hidden: channel('staff', 0n),
  };
  return {
    applicationId: snowflake(),
    botId: snowflake(),
    ownerId: snowflake(),
    guildId: snowflake(),
    botRoleId: snowflake(),
    botPermissions,
    channels,
    channelById: new Map(Object.values(channels).map((one) => [one.id, one])),
    people: new Map<string, Person>(),
    commands: new Map<string, Fields[]>(),
    messages: new Map<string, StoredMessage>(),
    interactions: new Map<string, InteractionRecord>(),
    /** Posts with an enforced nonce: `channel nonce` → message id. */
    nonces: new Map<string, string>(),
  };
}

export type World = ReturnType<typeof createWorld>;
