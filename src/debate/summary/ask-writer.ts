import type { Debate } from '#debate/core/debate.ts';
import type { WithTransactions } from '#debate/core/ports.ts';
import { truncate } from '#debate/core/rules/cut.ts';
import { cleanCharacters } from '#debate/core/rules/text.ts';
import { openAccount, type Paying, recordUnready } from '#debate/model/model-account.ts';
import type { ModelTask } from '#debate/model/model-port.ts';
import type { WithWritings } from './kept-writing-port.ts';
import type { Bullet } from './rules/bullets/types.ts';
import type { WriterFacts } from './rules/writer-facts.ts';
import type { SummaryTransaction } from './summary-transaction.ts';
import type { WithWriter } from './writer-port.ts';

/** Room for a model's name among a reader's thousand characters. */
const NAME_LENGTH = 40;

/** What it takes to ask a model for sentences, the keeping of its answer apart. */
export type AskingWriter = WithWriter & WithWritings & Paying;

/** The same with the keeping. */
export type AskingAndKeeping = AskingWriter &
  WithTransactions<Pick<SummaryTransaction, 'keepWriting'>>;

/** Sentences as they came, unchecked, and the model's name as a summary signs it. */
export type WriterAnswer = { readonly model: string; readonly bullets: readonly Bullet[] };

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
  const answer = kept ?? (await askAnew(ports, debate, task, facts));
  return answer && { model: modelName(answer.model), bullets: answer.bullets };
}

async function askAnew(
  ports: AskingAndKeeping,
  debate: Debate,
  task: ModelTask<readonly Bullet[]>,
  facts: WriterFacts,
): Promise<WriterAnswer | undefined> {
  const answer = await task.ask(openAccount(ports, debate, { purpose: 'write', item: null }));
  if (!answer.ok) return undefined;
  const { key, model } = task;
  const bullets = answer.value.map(({ side, text, ids }) => ({
    ...{ side, ids },
    text: cleanCharacters(text),
  }));
  const items = facts.claims.flatMap((claim) => claim.items.map(({ id }) => id));
  const at = ports.clock.now();
  await ports.store.inDebate(debate.id, (tx) => tx.keepWriting({ key, model, bullets, items, at }));
  return { model, bullets };
}

function modelName(raw: string): string {
  const name = cleanCharacters(raw).replace(/\s+/g, ' ');
  const short = truncate(name, NAME_LENGTH).trim();
  return short === '' ? 'a model' : short;
}
