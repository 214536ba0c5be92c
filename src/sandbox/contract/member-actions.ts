import type {
  APIApplicationCommand,
  APIInteraction,
  APIMessage,
  APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';
import type { Person } from './guild.ts';

export type OptionValues = Record<string, string | number | boolean>;

/** Values of a modal's components by custom_id: text, one choice, several choices, or a tick. */
export type FieldValues = Record<string, string | string[] | boolean>;

export type Outcome =
  /** A new message answers: public or (flag 64) for this person only. */
  | { kind: 'message'; message: APIMessage }
  /** The message that holds the component has changed. */
  | { kind: 'update'; message: APIMessage }
  /** A modal opens; pass its `id` to `submit`. */
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
 * What one person does in Discord's client. The page's JSON API calls the same functions. What the
 * client does not allow (a command without permission, a disabled button, a required component
 * left empty) resolves to `failed`, and the bot does not learn of it.
 */
export interface Actor {
  readonly person: Person;
  /** Runs a slash command, e.g. `run('note add', { text: 'milk' })`; default channel: the first. */
  run(command: string, options?: OptionValues, channelId?: string): Promise<Outcome>;
  /** What Discord would offer while `focused` is being typed. Never rejects: [] on a failure. */
  autocomplete(
    command: string,
    options: OptionValues,
    focused: string,
    channelId?: string,
  ): Promise<Choice[]>;
  press(messageId: string, customId: string): Promise<Outcome>;
  choose(messageId: string, customId: string, values: string[]): Promise<Outcome>;
  submit(modalId: string, fields: FieldValues): Promise<Outcome>;
  /** Runs a message command on a message. */
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

/** Interactions that no client would send, but an attacker or a faulty network might: for tests. */
export interface ForgedInteractions {
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
  /** Submits a modal unchecked, even one that was already submitted. */
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
