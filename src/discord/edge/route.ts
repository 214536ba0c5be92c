import type {
  APIApplicationCommandSubcommandOption,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { z } from 'zod';
import type { Need } from '#debate/core/access.ts';
import type { Audience, Caller } from '#debate/core/caller.ts';
import type { Debate } from '#debate/core/debate.ts';
import type { GatedAct } from '#debate/core/rules/gates.ts';
import type { Ports } from '#debate/ports.ts';
import type { Choice, Reply } from './answers/reply.ts';
import type { Channels } from './channels.ts';
import type { Paced } from './minutes.ts';

/** What every route may use. */
export type Context = {
  readonly ports: Ports;
  readonly channels: Channels;
  readonly caller: Caller;
  readonly channelId: string;
  /** Discord's id of the interaction: names what is done once. */
  readonly interactionId: string;
};

export type DebateContext = Context & { readonly debate: Debate };

type Fields = z.ZodObject;

type Gate = (raw: Record<string, unknown>) => GatedAct | null;

/** Gates of routes that file, mark or report, whatever comes with them. */
export const toFile: Gate = () => 'file';
export const toMark: Gate = () => 'mark';
export const toReport: Gate = () => 'report';
/**
 * Taking a vote back is open to everybody. Each looks at what its own custom_id says, which goes before
 * a form's fields: a forged form may bring a field of any other name.
 */
export const toVote: Gate = ({ to }) => (to === 'withdraw' ? null : 'vote');
export const toUndo: Gate = ({ was }) => (was === 'was-none' ? null : 'vote');

export type Shown = 'private' | 'public';

/**
 * One thing that can be asked for: by a command, a button, a select or a modal. The dispatcher
 * admits the person, parses the input, runs, and sends the reply.
 */
export type Route = {
  readonly audience: Audience;
  readonly debate: Need['debate'];
  /** What the server's gates are asked about; they are not asked where it is absent or null. */
  readonly gate?: Gate;
  /** Of what a minute has only so many, where it is one of those. */
  readonly pace?: Paced;
  /** Who sees the answer. */
  readonly shown: (raw: Record<string, unknown>) => Shown;
  readonly input: Fields;
  /** Parses and runs; throws ZodError for input that no component of ours sends. */
  readonly answer: (
    raw: Record<string, unknown>,
    context: Context & { debate: Debate | null },
  ) => Promise<Reply>;
};

type RouteIn<I extends Fields, C> = {
  readonly audience?: Audience;
  readonly gate?: Gate;
  readonly pace?: Paced;
  /** Private unless told; what members wrote is never shown publicly outside the outbox. */
  readonly shown?: (raw: Record<string, unknown>) => Shown;
  readonly input: I;
  run(input: z.output<I>, context: C): Promise<Reply> | Reply;
};

/** A route that acts in the server's debate. */
export function inDebate<I extends Fields>(
  route: RouteIn<I, DebateContext> & { readonly debate: 'taking' | 'open' | 'any' },
): Route {
  return {
    audience: route.audience ?? 'member',
    debate: route.debate,
    ...(route.gate === undefined ? {} : { gate: route.gate }),
    ...(route.pace === undefined ? {} : { pace: route.pace }),
    shown: route.shown ?? (() => 'private'),
    input: route.input,
    async answer(raw, { debate, ...context }) {
      if (debate === null) throw new Error('a route in a debate was run without one');
      return await route.run(route.input.parse(raw), { ...context, debate });
    },
  };
}

/** A route that needs no debate. */
export function anywhere<I extends Fields>(route: RouteIn<I, Context>): Route {
  return {
    audience: route.audience ?? 'member',
    debate: 'none',
    shown: route.shown ?? (() => 'private'),
    input: route.input,
    answer: async (raw, context) => await route.run(route.input.parse(raw), context),
  };
}

/** Offers choices while an option is typed; `debate` is null where the route needs none. */
export type Autocomplete = (
  typed: string,
  option: string,
  context: Context & { readonly debate: Debate | null },
) => Promise<Choice[]> | Choice[];

export type Subcommand = {
  readonly data: APIApplicationCommandSubcommandOption;
  readonly route: Route;
  readonly autocomplete?: Autocomplete;
};

export type Command =
  | {
      readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
      readonly route: Route;
      readonly autocomplete?: Autocomplete;
    }
  | {
      readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
      readonly subcommands: readonly Subcommand[];
    }
  | { readonly data: RESTPostAPIContextMenuApplicationCommandsJSONBody; readonly route: Route };

/** A button, select or modal: `args` name the parts of its custom_id after the debate. */
export type Action = {
  readonly args: readonly string[];
  readonly route: Route;
};

/** Actions by `area:action`. */
export type Actions = Readonly<Record<string, Action>>;
