import type { Fields } from '../../openapi/json.ts';
import type { Changes } from '../changes.ts';
import { readText } from '../components.ts';
import { flag } from '../limits.ts';
import type { SeenRequest } from '../rest.ts';
import type { InteractionRecord, World } from '../world.ts';

/** What the bot answered: a message (new or changed) or a modal to fill in. */
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

function answerFrom(world: World, interaction: InteractionRecord, wire: Fields): Answer {
  const copies = interaction.followUps.map((id) => copyOf(world, id));
  const followUps = copies.filter((copy) => copy !== undefined);
  const isEphemeral = (Number(wire.flags ?? 0) & flag.ephemeral) !== 0;
  return {
    wire,
    isModal: wire === interaction.modal,
    isEphemeral,
    text: readText(wire),
    followUps,
  };
}

/** The answer once the person sees it: not while it is "thinking". */
function seenAnswer(world: World, interaction: InteractionRecord): Answer | undefined {
  const { answer, modal, originalId, edits, followUps } = interaction;
  if (answer === undefined) return undefined;
  if (modal) return answerFrom(world, interaction, modal);
  const original = copyOf(world, originalId);
  const isThinking = original && Number(original.flags) & flag.loading;
  if (isThinking) return undefined;
  if (answer === 6 && edits + followUps.length === 0) return undefined;
  const shown = answer === 6 && edits === 0 ? copyOf(world, followUps[0]) : original;
  const isGone = shown === undefined && edits > 0;
  const wire = shown ?? copyOf(world, followUps[0]) ?? (isGone ? { flags: 0 } : undefined);
  return wire && answerFrom(world, interaction, wire);
}

export interface WaitOptions {
  world: World;
  changes: Changes;
  requests: readonly SeenRequest[];
  answerWithinMs: number;
  /** How long a test waits for the answer to an acknowledged interaction. */
  patienceMs: number;
}

/** The refused requests of this interaction, for the error text. */
function refusals(requests: readonly SeenRequest[], { token }: InteractionRecord): string {
  const refused = requests.filter(({ path, reason }) => reason && path.includes(token));
  return refused.map(({ method, route, reason }) => `; ${method} ${route}: ${reason}`).join('');
}

/**
 * Waits until the bot has acknowledged (within Discord's deadline), then until its answer is
 * there. Rejects with the action, what is missing, and the requests refused meanwhile.
 */
export async function awaitAnswer(
  options: WaitOptions,
  interaction: InteractionRecord,
): Promise<Answer> {
  await awaitAcknowledgement(options, interaction);
  const { world, changes, requests, patienceMs } = options;
  const look = () => seenAnswer(world, interaction);
  const what = () =>
    `${interaction.what} was acknowledged (type ${interaction.answer}) and never answered` +
    refusals(requests, interaction);
  return changes.until(look, what, patienceMs);
}

/** Waits for the first answer, of any type. */
export async function awaitAcknowledgement(
  { changes, requests, answerWithinMs }: WaitOptions,
  interaction: InteractionRecord,
): Promise<void> {
  const what = () => `nothing answered ${interaction.what}${refusals(requests, interaction)}`;
  await changes.until(() => interaction.answer !== undefined, what, answerWithinMs + 250);
}
