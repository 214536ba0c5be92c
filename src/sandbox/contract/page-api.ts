import type { APIApplicationCommand } from 'discord-api-types/v10';
import type { Channel, Person, SandboxGuild } from './guild.ts';
import type { FieldValues, OptionValues } from './member-actions.ts';
import type { PageGuide } from './page-guide.ts';

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
