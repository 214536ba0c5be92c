import { randomBytes } from 'node:crypto';
import { DiscordAPIError, type Interaction, RESTJSONErrorCodes } from 'discord.js';
import { ZodError } from 'zod';
import { admit } from '#debate/core/access.ts';
import { DebateError } from '#debate/core/debate-error.ts';
import { RestartingError, TooSlowError, UnknownActionError } from '#debate/core/errors.ts';
import { apologyView, refusalView, withTyped } from './answers/refusal-view.ts';
import { answer, type Reply } from './answers/reply.ts';
import { type Deferral, defer, send } from './answers/send.ts';
import { typedIn } from './answers/typed-in.ts';
import { autocomplete } from './autocomplete.ts';
import { contextOf, type DispatchOptions, watchOf } from './dispatch-options.ts';
import { createFreshness } from './freshness.ts';
import { namesOf } from './interaction-names.ts';
import { leaveAlone } from './leave-alone.ts';
import { createLines } from './lines.ts';
import { locate, type Supported } from './locate.ts';
import { createMinutes, type Minutes } from './minutes.ts';
import type { Shown } from './route.ts';
import type { Acknowledgement } from './watch.ts';

/** How long Discord waits for an answer; after half of it the interaction is deferred. */
const ANSWER_MS = 3_000;
/**
 * With this many requests ahead the next one would be deferred anyway, so it is deferred at once,
 * while there is time.
 */
const RUSH = 200;

/**
 * The only edge between Discord and the debate: it checks access, parses, runs, answers, and has
 * the only catch. The person is shown a refusal; any other error is logged under an id that they
 * are shown.
 */
export function createDispatcher(options: DispatchOptions) {
  const { answerMs = ANSWER_MS } = options;
  const freshness = createFreshness(answerMs);
  const lineOf = createLines();
  const minutes = createMinutes();
  const inFlight = new Set<Promise<void>>();
  let closing = false;

  const take = async (interaction: Interaction): Promise<void> => {
    if (options.mayAnswer?.() === false) return leaveAlone(options, interaction, 'in-doubt');
    if (!freshness.isFresh(interaction.id, interaction.createdTimestamp, performance.now())) {
      return leaveAlone(options, interaction, 'old');
    }
    const member = interaction.user.id;
    if (interaction.isAutocomplete()) {
      return await lineOf(interaction).run(member, () => autocomplete(options, interaction));
    }
    if (!isSupported(interaction)) return;
    const isLate = closing;
    const line = lineOf(interaction);
    const patience = line.ahead(member) < RUSH ? answerMs / 2 : 0;
    await respond(options, interaction, patience, () =>
      line.run(member, () => outcomeOf(options, minutes, interaction, isLate)),
    );
  };

  return {
    /** Handles one interaction; never rejects. */
    dispatch(interaction: Interaction): void {
      const work = take(interaction)
        .catch((err) => notSent(options, interaction, err))
        .finally(() => inFlight.delete(work));
      inFlight.add(work);
    },
    /** Refuses new interactions with a message, and waits for running ones. */
    async drain(): Promise<void> {
      closing = true;
      await Promise.all(inFlight);
    },
  };
}

/**
 * Discord no longer knows an interaction that arrived or was answered too late: not a failure to
 * send.
 */
function notSent(options: DispatchOptions, interaction: Interaction, err: unknown): void {
  const names = namesOf(options, interaction);
  const isLate =
    err instanceof DiscordAPIError && err.code === RESTJSONErrorCodes.UnknownInteraction;
  watchOf(options).unanswered(names.route, isLate ? 'too-late' : 'refused');
  if (isLate) options.log.warn({ err, ...names }, 'an answer came too late');
  else options.log.error({ err, ...names }, 'an answer could not be sent');
}

function isSupported(interaction: Interaction): interaction is Supported {
  return (
    interaction.isChatInputCommand() ||
    interaction.isMessageContextMenuCommand() ||
    interaction.isMessageComponent() ||
    interaction.isModalSubmit()
  );
}

type Outcome = { readonly reply: Reply; readonly shown: Shown };

async function respond(
  options: DispatchOptions,
  interaction: Supported,
  patienceMs: number,
  run: () => Promise<Outcome>,
): Promise<void> {
  const arrivedAt = performance.now();
  const told = (how: Acknowledgement) => {
    const { route } = namesOf(options, interaction);
    watchOf(options).acknowledged(route, how, performance.now() - arrivedAt);
  };
  let deferral: Promise<Deferral> | undefined;
  const timer = setTimeout(() => {
    const asked = defer(interaction, shownOf(options, interaction));
    asked.then(
      () => told('deferral'),
      () => undefined,
    );
    deferral = asked.catch((err) => {
      options.log.warn({ err, ...namesOf(options, interaction) }, 'a deferral was not accepted');
      return 'none';
    });
  }, patienceMs);
  const outcome = await run();
  clearTimeout(timer);
  const deferred = (await deferral) ?? 'none';
  const { reply, shown } = sendable(outcome, interaction, deferred);
  await send(interaction, reply, shown, deferred);
  if (deferred === 'none') told('answer');
  if (interaction.isChatInputCommand() && interaction.inGuild() && reply.kind !== 'modal') {
    await tellMore(options, interaction);
  }
}

/** The command has already been answered: a failure here is not a failed answer. */
async function tellMore(options: DispatchOptions, interaction: Supported): Promise<void> {
  try {
    await options.afterCommand?.(interaction, contextOf(options, interaction));
  } catch (err) {
    options.log.warn({ err, ...namesOf(options, interaction) }, 'a further notice was not sent');
  }
}

/**
 * A modal has to be the first answer: after a deferral the person is asked to try again. A modal
 * also cannot answer a modal, which none of our forms needs.
 */
function sendable(outcome: Outcome, interaction: Supported, deferred: Deferral): Outcome {
  if (outcome.reply.kind !== 'modal') return outcome;
  const isForged = interaction.isModalSubmit();
  if (deferred === 'none' && !isForged) return outcome;
  const error = isForged ? new UnknownActionError() : new TooSlowError();
  return { reply: answer(refusalView(error)), shown: 'private' };
}

async function outcomeOf(
  options: DispatchOptions,
  minutes: Minutes,
  interaction: Supported,
  closing: boolean,
): Promise<Outcome> {
  try {
    if (closing) throw new RestartingError();
    const context = contextOf(options, interaction);
    const { route, debateId, raw } = locate(interaction, options.commands, options.actions);
    if (route.pace !== undefined) minutes.count(route.pace, context.caller);
    const need = { ...route, gate: route.gate?.(raw) ?? null };
    const debate = await admit(options.ports, context.caller, need, debateId);
    return { reply: await route.answer(raw, { ...context, debate }), shown: route.shown(raw) };
  } catch (error) {
    const told = tell(options, interaction, error);
    return { reply: answer(withTyped(told, error, typedIn(interaction))), shown: 'private' };
  }
}

function tell(options: DispatchOptions, interaction: Supported, error: unknown) {
  if (error instanceof DebateError) return refusalView(error);
  // No component of ours sends such input: it is forged, or from an earlier version.
  if (error instanceof ZodError) return refusalView(new UnknownActionError());
  const id = randomBytes(4).toString('hex');
  watchOf(options).failed(namesOf(options, interaction).route);
  options.log.error({ err: error, id, ...namesOf(options, interaction) }, 'an interaction failed');
  return apologyView(id);
}

/** Who will see the answer, as far as that is known before the route has run. */
function shownOf({ commands, actions }: DispatchOptions, interaction: Supported): Shown {
  try {
    const { route, raw } = locate(interaction, commands, actions);
    return route.shown(raw);
  } catch {
    return 'private';
  }
}
