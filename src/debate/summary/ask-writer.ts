import type { Debate } from '#debate/core/debate.ts';
import type { WithTransactions } from '#debate/core/ports.ts';
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
import type { Readings } from './read-again.ts';
import type { Bullet } from './rules/bullets/types.ts';
import type { WriterFacts } from './rules/writer-facts.ts';
import type { SummaryTransaction } from './summary-transaction.ts';
import type { WithWriter } from './writer-port.ts';

/** Room for a model's name among a reader's thousand characters. */
const NAME_LENGTH = 40;

/** What it takes to ask a model for sentences, the keeping of its answer apart. */
export type AskingWriter = WithWriter & WithWritings & Paying;

/** Keeping what was written and what was read. */
type WithKeeping = WithTransactions<Pick<SummaryTransaction, 'keepWriting'>>;

/** The same with the keeping. */
export type AskingAndKeeping = AskingWriter & WithKeeping;

/** Sentences as they came, unchecked, and what a second reading found for them before. */
export type WriterAnswer = KeptWriting;

/**
 * The model's sentences about these facts, the ones that it gave the last time if nothing changed;
 * undefined where it has none.
 */
export async function askWriter(
  ports: AskingAndKeeping,
  debate: Debate,
  facts: WriterFacts,
): Promise<WriterAnswer | undefined> {
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
): Promise<WriterAnswer | undefined> {
  const account = openAccount(ports, debate, { purpose: 'write', item: null });
  const paid = watchPayments(account);
  try {
    const answer = await task.ask(paid.account);
    if (!answer.ok) return undefined;
    const bullets = answer.value.map(({ side, text, ids }) => ({ side, ids, text }));
    const { key, model } = task;
    const written = { key, model: cleanCharacters(model), bullets, readings: {} };
    await keepReadings(ports, debate, facts, written);
    return written;
  } catch (error) {
    // The next try would pay for it once more: this summary goes out without sentences.
    if (paid.isPaid()) return undefined;
    throw error;
  }
}

/** Keeps the sentences with what was found for them. What cannot be kept is asked again, and shown. */
export async function keepReadings(
  ports: WithKeeping & Paying,
  debate: Debate,
  facts: WriterFacts,
  writing: WriterAnswer & { readonly readings: Readings },
): Promise<void> {
  const items = facts.claims.flatMap((claim) => claim.items.map(({ id }) => id));
  const at = ports.clock.now();
  await ports.store
    .inDebate(debate.id, (tx) => tx.keepWriting({ ...writing, items, at }))
    .catch(() => undefined);
}

/** A model's name as a summary signs it. */
export function signedName(raw: string): string {
  const name = cleanCharacters(raw).replace(/\s+/g, ' ');
  const short = truncate(name, NAME_LENGTH).trim();
  return short === '' ? 'a model' : short;
}
