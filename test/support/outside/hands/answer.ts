import type { Fields } from '../../openapi/json.ts';
import type { Changes } from '../changes.ts';
import { flag } from '../limits.ts';
import { readText } from '../parts.ts';
import type { SeenRequest } from '../rest.ts';
import type { Exchange, World } from '../world.ts';

/** What the bot came up with: a message (new or changed) or a form to fill in. */
export interface Answer {
  /** The message or the modal as it stands now. */
  wire: Fields;
  isModal: boolean;
  isEphemeral: boolean;
  /** All that a person reads in it. */
  text: string;
  /** Messages that followed the first answer so far. */
  followUps: Fields[];
}

function copyOf(world: World, id: string | undefined): Fields | undefined {
  const stored = world.messages.get(id ?? '');
  return stored && structuredClone(stored.wire);
}

function answerFrom(world: World, exchange: Exchange, wire: Fields): Answer {
  const copies = exchange.followUps.map((id) => copyOf(world, id));
  const followUps = copies.filter((copy) => copy !== undefined);
  const isEphemeral = (Number(wire.flags ?? 0) & flag.ephemeral) !== 0;
  return { wire, isModal: wire === exchange.modal, isEphemeral, text: readText(wire), followUps };
}

/** The answer once the person sees it: not while the bot is "thinking". */
function seenAnswer(world: World, exchange: Exchange): Answer | undefined {
  const { answer, modal, originalId, edits, followUps } = exchange;
  if (answer === undefined) return undefined;
  if (modal) return answerFrom(world, exchange, modal);
  const original = copyOf(world, originalId);
  const isThinking = original && Number(original.flags) & flag.loading;
  if (isThinking) return undefined;
  if (answer === 6 && edits + followUps.length === 0) return undefined;
  const shown = answer === 6 && edits === 0 ? copyOf(world, followUps[0]) : original;
  const isGone = shown === undefined && edits > 0;
  const wire = shown ?? copyOf(world, followUps[0]) ?? (isGone ? { flags: 0 } : undefined);
  return wire && answerFrom(world, exchange, wire);
}

export interface WaitOptions {
  world: World;
  changes: Changes;
  requests: readonly SeenRequest[];
  answerWithinMs: number;
  /** How long a test waits for what an acknowledged interaction still owes. */
  patienceMs: number;
}

/** What was refused of this exchange, for the error text. */
function refusals(requests: readonly SeenRequest[], { token }: Exchange): string {
  const refused = requests.filter(({ path, reason }) => reason && path.includes(token));
  return refused.map(({ method, route, reason }) => `; ${method} ${route}: ${reason}`).join('');
}

/**
 * Waits until the bot has acknowledged (within Discord's deadline), then until its answer is
 * there. Rejects with what was done, what is missing and what was refused meanwhile.
 */
export async function awaitAnswer(options: WaitOptions, exchange: Exchange): Promise<Answer> {
  await awaitAcknowledgement(options, exchange);
  const { world, changes, requests, patienceMs } = options;
  const look = () => seenAnswer(world, exchange);
  const what = () =>
    `${exchange.what} was acknowledged (type ${exchange.answer}) and never answered` +
    refusals(requests, exchange);
  return changes.until(look, patienceMs, what);
}

/** Waits for the first answer, of whatever type. */
export async function awaitAcknowledgement(
  { changes, requests, answerWithinMs }: WaitOptions,
  exchange: Exchange,
): Promise<void> {
  const what = () => `nothing answered ${exchange.what}${refusals(requests, exchange)}`;
  await changes.until(() => exchange.answer !== undefined, answerWithinMs + 250, what);
}
