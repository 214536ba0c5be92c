import type {
  APIApplicationCommandSubcommandOption,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import { z } from 'zod';
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
  /** Discord's id of the interaction: identifies actions that must happen only once. */
  readonly interactionId: string;
};

export type DebateContext = Context & { readonly debate: Debate };

type Shape = z.core.$ZodShape;

type Nothing = Record<never, never>;

type Gate = (raw: Record<string, unknown>) => GatedAct | null;

/** Gates of routes that file, mark or report, whatever their input. */
export const toFile: Gate = () => 'file';
export const toMark: Gate = () => 'mark';
export const toReport: Gate = () => 'report';
/**
 * Everybody may withdraw a vote. Each gate reads the custom_id's own parts, which take precedence
 * over a form's fields: a forged form may have fields of any name.
 */
export const toVote: Gate = ({ to }) => (to === 'withdraw' ? null : 'vote');
export const toUndo: Gate = ({ was }) => (was === 'was-none' ? null : 'vote');

export type Shown = 'private' | 'public';

/**
 * What a command, button, select or modal does. The dispatcher checks access, parses the input,
 * runs it, and sends the reply.
 */
export type Route = {
  /** Names of the parts of its custom_id after the debate; a command has none. */
  readonly args: readonly string[];
  readonly audience: Audience;
  readonly debate: Need['debate'];
  /** Which gate of the server applies; none if absent or null. */
  readonly gate?: Gate;
  /** The limit per minute that applies to it, if any. */
  readonly pace?: Paced;
  /** Who sees the answer. */
  readonly shown: (raw: Record<string, unknown>) => Shown;
  readonly input: z.ZodObject;
  /** Parses and runs. Throws ZodError for input that no component of ours sends. */
  readonly answer: (
    raw: Record<string, unknown>,
    context: Context & { debate: Debate | null },
  ) => Promise<Reply>;
};

type RouteIn<A extends Shape, I extends Shape, C> = Partial<
  Pick<Route, 'audience' | 'gate' | 'pace' | 'shown'>
> & {
  /** The parts of its custom_id after the debate, in this order. */
  readonly args?: A;
  /** Other input: options of a command, fields of a modal, the `values` of a select. */
  readonly input?: I;
  run(input: z.output<z.ZodObject<A & I>>, context: C): Promise<Reply> | Reply;
};

/** Members' words are never shown publicly except through the outbox. */
const DEFAULTS = { audience: 'member', shown: (): Shown => 'private' } as const;

/** A route that acts in the server's debate. */
export function inDebate<A extends Shape = Nothing, I extends Shape = Nothing>({
  args,
  input,
  run,
  ...route
}: RouteIn<A, I, DebateContext> & { readonly debate: 'taking' | 'open' | 'any' }): Route {
  const read = readerOf(args, input);
  return {
    ...DEFAULTS,
    ...route,
    ...read,
    async answer(raw, { debate, ...context }) {
      if (debate === null) throw new Error('a route in a debate was run without one');
      return await run(read.input.parse(raw), { ...context, debate });
    },
  };
}

/** A route that needs no debate. */
export function anywhere<A extends Shape = Nothing, I extends Shape = Nothing>({
  args,
  input,
  run,
  ...route
}: RouteIn<A, I, Context>): Route {
  const read = readerOf(args, input);
  return {
    ...DEFAULTS,
    ...route,
    ...read,
    debate: 'none',
    answer: async (raw, context) => await run(read.input.parse(raw), context),
  };
}

function readerOf<A extends Shape, I extends Shape>(args?: A, input?: I) {
  return { args: Object.keys(args ?? {}), input: z.object({ ...args, ...input } as A & I) };
}

/** Suggests values while an option is typed; `debate` is null if the route needs none. */
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

/** Buttons, selects and modals by `area:action`. */
export type Actions = Readonly<Record<string, Route>>;
