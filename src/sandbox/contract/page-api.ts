import type { APIApplicationCommand, APIMessage } from 'discord-api-types/v10';
import type { Channel, Person, SandboxGuild } from './guild.ts';
import type { FieldValues, OptionValues } from './member-actions.ts';
import type { PageGuide } from './page-guide.ts';
import type { Happening } from './sandbox.ts';
import type { TroubleSwitch, WorkingStep, WrittenRows } from './surroundings.ts';

/** Answer of GET /api/state?as=ID&guild=ID (guild: the first unless given). */
export interface PageState {
  me: Person;
  people: Person[];
  guilds: SandboxGuild[];
  /** `newest` is the id of the newest public message, null where there was none. */
  channels: (Channel & { canWrite: boolean; newest: string | null })[];
  /** What this person is offered, as registered with all options. */
  commands: APIApplicationCommand[];
  /** Names of commands that an empty channel suggests, when the person is offered them. */
  suggestedCommands: readonly string[];
  guide: PageGuide | null;
  /** The time of the sandbox's calendar, ISO 8601, which its people live by. */
  now: string;
  bot: { id: string; name: string; online: boolean };
}

/** Bodies of the page's POST requests, by path; each answers an Outcome unless noted. */
export interface PageRequests {
  '/api/run': { as: string; channelId: string; command: string; options: OptionValues };
  /** Answers `{ choices: Choice[] }`. */
  '/api/autocomplete': {
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

/** A permission that is denied to somebody in a channel; `for` as in Overwrite. */
export interface TakenPermission {
  channelId: string;
  for: string;
  /** In Discord's words, e.g. "Send Messages". */
  permission: string;
}

/** A new person: their standing, how long they have been there, and a role without permissions. */
export type PersonKind = 'newcomer' | 'member' | 'moderator' | 'moderator-by-role' | 'manager';

/** Answer of GET /api/controls?since=NUMBER. */
export interface PageControls {
  troubles: (Pick<TroubleSwitch, 'id' | 'group' | 'label' | 'watch' | 'kind'> & {
    isOn: boolean;
  })[];
  /** Absent if the bot's clock cannot be set. Times are ISO 8601. */
  time?: { now: string; steps: { id: string; label: string; to: string }[] };
  /** Those after the number that was asked for. */
  happenings: Happening[];
  /** The permissions that can be taken away. */
  permissions: readonly string[];
  taken: TakenPermission[];
}

/** How much of one of Discord's limits a message uses. */
export interface UsedLimit {
  name: string;
  used: number;
  most: number;
}

/** Answer of GET /api/inside?as=ID&message=ID. */
export interface PageInside {
  message: APIMessage;
  limits: UsedLimit[];
  /** Who did what; absent if no interaction has written the message since the start. */
  what?: string;
  answeredMs?: number;
  rows?: WrittenRows[];
  working?: WorkingStep[];
}

/** Bodies of the POST requests of the page's controls, by path. */
export interface ControlRequests {
  /** Answers `{ kind: 'acknowledged' }`, as the others below do. */
  '/api/trouble': { id: string; on: boolean };
  '/api/pass': { step: string; lively: boolean };
  '/api/permission': TakenPermission & { isTaken: boolean };
  /** Answers `{ person: Person }`. */
  '/api/person': { name: string; kind: PersonKind };
}
