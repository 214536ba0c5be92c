import type { Debate } from '#debate/core/debate.ts';
import type { WithFaults } from '#debate/core/fault-port.ts';
import type { WithClock, WithTransactions } from '#debate/core/ports.ts';
import { truncate } from '#debate/core/rules/cut.ts';
import { cleanCharacters } from '#debate/core/rules/text.ts';
import {
  openAccount,
  type Paying,
  recordUnready,
  watchPayments,
} from '#debate/model/model-account.ts';
import type { ModelTask } from '#debate/model/model-port.ts';
import type { KeptWriting, WithWritings } from './kept-writing-port.ts';
import type { Bullet } from './rules/bullets/bullet.ts';
import type { WriterFacts } from './rules/writer-facts.ts';
import type { SummaryTransaction } from './summary-transaction.ts';
import type { WithWriter } from './writer-port.ts';

/** Maximum length of a model's name in a summary. */
const NAME_LENGTH = 40;

/** What asking a model for sentences needs, except storing its answer. */
export type AskingWriter = WithWriter & WithWritings & Paying & WithFaults;

/** What storing the sentences and the findings of a second reading needs. */
type WithKeeping = WithTransactions<Pick<SummaryTransaction, 'keepWriting'>>;

export type AskingAndKeeping = AskingWriter & WithKeeping;

/**
 * The model's sentences about these facts, unchecked; the stored ones if nothing has changed since.
 * Undefined if it gives none.
 */
export async function askWriter(
  ports: AskingAndKeeping,
  debate: Debate,
  facts: WriterFacts,
): Promise<KeptWriting | undefined> {
  const task = await ports.model?.write(facts);
  if (task === undefined) return undefined;
  if (!task.ok) {
    await recordUnready(ports, debate, { purpose: 'write', item: null }, task);
    return undefined;
  }
  const kept = await ports.store.writings.find(debate.id, task.key);
  return kept ?? (await askAnew(ports, debate, task, facts));
}

async function askAnew(
  ports: AskingAndKeeping,
  debate: Debate,
  task: ModelTask<readonly Bullet[]>,
  facts: WriterFacts,
): Promise<KeptWriting | undefined> {
  const answer = await askOrLose(ports, debate, task);
  if (!answer?.ok) return undefined;
  const bullets = answer.value.map(({ side, text, ids }) => ({ side, ids, text }));
  const { key, model } = task;
  const written = { key, model: cleanCharacters(model), bullets, readings: {} };
  await keepReadings(ports, debate, facts, written);
  return written;
}

/** Undefined if an answer was paid for but lost. */
async function askOrLose<T>(ports: AskingWriter, debate: Debate, task: ModelTask<T>) {
  const account = openAccount(ports, debate, { purpose: 'write', item: null });
  const paid = watchPayments(account);
  try {
    return await task.ask(paid.account);
  } catch (error) {
    // A retry would pay for it again, so this summary goes out without sentences.
    if (!paid.isPaid()) throw error;
    ports.faults.tell(error, 'the sentences of a summary are lost');
    return undefined;
  }
}

/**
 * Stores the sentences with their readings. If that fails they are still shown, and requested again
 * next time.
 */
export async function keepReadings(
  ports: WithKeeping & WithClock & WithFaults,
  debate: Debate,
  facts: WriterFacts,
  writing: KeptWriting,
): Promise<void> {
  const items = facts.claims.flatMap((claim) => claim.items.map(({ id }) => id));
  const at = ports.clock.now();
  await ports.store
    .inDebate(debate.id, (tx) => tx.keepWriting({ ...writing, items, at }))
    .catch((fault) => ports.faults.tell(fault, 'the sentences of a summary could not be kept'));
}

/** A model's name as a summary signs it. */
export function signedName(raw: string): string {
  const name = cleanCharacters(raw).replace(/\s+/g, ' ');
  const short = truncate(name, NAME_LENGTH).trim();
  return short === '' ? 'a model' : short;
}
