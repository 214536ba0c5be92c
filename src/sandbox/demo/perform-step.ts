import type { APIMessage } from 'discord-api-types/v10';
import type { Actor, Outcome } from '../contract/member-actions.ts';
import type {
  DemoArgument,
  DemoCheck,
  DemoConcession,
  DemoDispute,
  DemoMark,
  DemoStep,
  DemoVote,
} from './steps.ts';

/**
 * Does one step of the script as a person, by real commands, buttons and modals. `numbers` has the
 * items' numbers by name. Throws Error when the bot refuses the step.
 */
export async function perform(
  actor: Actor,
  step: DemoStep,
  numbers: ReadonlyMap<string, number>,
): Promise<void> {
  switch (step.do) {
    case 'vote':
      return await vote(actor, step);
    case 'argue':
      return await argue(actor, step);
  }
  const number = numbers.get(step.of);
  if (number === undefined) throw new Error(`the demo has no item ${step.of}`);
  const item = await shown(actor.run('evidence', { id: number }));
  switch (step.do) {
    case 'mark':
      return await mark(actor, item, step);
    case 'check':
    case 'dispute':
      return await prove(actor, item, step);
    case 'concede':
      return void (await shown(press(actor, item, /^evidence:concede:.*:yes$/)));
    default:
      return await fill(actor, item, step);
  }
}

async function vote(actor: Actor, { claim, stance }: DemoVote): Promise<void> {
  const ballot = await shown(actor.run('poll', { claim }));
  await shown(press(actor, ballot, new RegExp(`:${claim}:${stance}$`)));
}

async function argue(actor: Actor, { claim, side, text, source }: DemoArgument): Promise<void> {
  const modal = await actor.run('argue', { claim, side });
  const fields = { claim: [String(claim)], side, text, source: source ?? '' };
  await submit(actor, modal, fields);
}

/** If a replayed step already set its mark, the button is no longer offered. */
async function mark(actor: Actor, item: APIMessage, step: DemoMark): Promise<void> {
  const pattern = new RegExp(`^mark:set:.*:${step.mark}$`);
  if (buttonsOf(item).some(({ custom_id }) => pattern.test(custom_id))) {
    await shown(press(actor, item, pattern));
  }
}

/** A check or dispute is chosen on a screen of its own, behind the item's. */
async function prove(actor: Actor, item: APIMessage, step: DemoCheck | DemoDispute): Promise<void> {
  const choice = await shown(press(actor, item, /^mark:source:/));
  await submitModalOf(actor, choice, new RegExp(`^mark:${step.do}:`), { quote: step.quote });
}

type Filled = Exclude<
  DemoStep,
  DemoVote | DemoArgument | DemoMark | DemoCheck | DemoDispute | DemoConcession
>;

async function fill(actor: Actor, item: APIMessage, step: Filled): Promise<void> {
  switch (step.do) {
    case 'rebut':
      return await submitModalOf(actor, item, /^argue:rebut:/, textAndSource(step));
    case 'edit':
      return await submitModalOf(actor, item, /^edit:open:/, textAndSource(step));
    case 'answer':
      return await submitModalOf(actor, item, /^mark:answer:/, { answer: step.answer });
    case 'credit':
      return await submitModalOf(actor, item, /^credit:open:/, { why: step.why });
  }
}

function textAndSource({ text, source }: { text: string; source: string | null }) {
  return { text, source: source ?? '' };
}

async function submitModalOf(
  actor: Actor,
  item: APIMessage,
  button: RegExp,
  fields: Record<string, string>,
): Promise<void> {
  await submit(actor, await press(actor, item, button), fields);
}

async function submit(
  actor: Actor,
  modal: Outcome,
  fields: Record<string, string | string[]>,
): Promise<void> {
  if (modal.kind !== 'modal') throw new Error('a modal of the demo did not open');
  await done(actor.submit(modal.id, fields));
}

function press(actor: Actor, message: APIMessage, pattern: RegExp): Promise<Outcome> {
  const found = buttonsOf(message).find(({ custom_id }) => pattern.test(custom_id));
  if (found === undefined) throw new Error(`the demo finds no button ${pattern}`);
  return done(actor.press(message.id, found.custom_id));
}

async function shown(outcome: Promise<Outcome>): Promise<APIMessage> {
  const result = await done(outcome);
  if (result.kind === 'message' || result.kind === 'update') return result.message;
  throw new Error(`a message of the demo did not come, but ${result.kind}`);
}

/** The outcome; throws Error when it is a failure. */
export async function done(outcome: Promise<Outcome>): Promise<Outcome> {
  const result = await outcome;
  if (result.kind === 'failed') throw new Error(`a step of the demo failed: ${result.reason}`);
  return result;
}

type Button = { readonly custom_id: string };

function buttonsOf(message: APIMessage): Button[] {
  const found: Button[] = [];
  JSON.stringify(message, (_key, value) => {
    if (typeof value?.custom_id === 'string') found.push(value);
    return value;
  });
  return found;
}
