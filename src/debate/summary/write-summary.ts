import type { Debate } from '#debate/core/debate.ts';
import type { WithTransactions } from '#debate/core/ports.ts';
import { truncate } from '#debate/core/rules/cut.ts';
import { cleanCharacters } from '#debate/core/rules/text.ts';
import { openAccount, type Paying, recordUnready } from '#debate/model/model-account.ts';
import type { ModelTask } from '#debate/model/model-port.ts';
import { checkBullets } from './rules/bullets/check-bullets.ts';
import type { Bullet } from './rules/bullets/types.ts';
import type { SummaryFacts, SummaryLine } from './rules/summary-facts.ts';
import { templateSummary } from './rules/template-summary.ts';
import { bulletGround, type WriterFacts, writerFacts } from './rules/writer-facts.ts';
import { writtenSummary } from './rules/written-summary.ts';
import type { WritingRecord } from './summary-content.ts';
import type { SummaryTransaction } from './summary-transaction.ts';
import type { WithWriter } from './writer-port.ts';
import type { WithWritings } from './writing-port.ts';

/** Room for a model's name among a reader's thousand characters. */
const NAME_LENGTH = 40;

/** What it takes to ask a model for sentences, answers that are kept apart. */
export type AskingWriter = WithWriter & WithWritings & Paying;

type Writing = AskingWriter & WithTransactions<Pick<SummaryTransaction, 'keepWriting'>>;

/** What a writer made of the facts. */
export type WrittenSummary = {
  readonly lines: readonly SummaryLine[];
  /** Absent where no model was asked, or none answered. */
  readonly writing?: WritingRecord;
};

/**
 * Turns facts into the lines of a summary, of at most `maxChars` characters. Where a model is configured
 * its sentences on what moved are used as far as they pass the checks, and the strongest items are
 * quoted for what is left. It fails for no reason of the model's and takes no longer than the model
 * is given. Call it outside of any transaction.
 */
export async function writeSummary(
  ports: Writing,
  debate: Debate,
  facts: SummaryFacts,
  maxChars: number,
): Promise<WrittenSummary> {
  const template = () => templateSummary(facts, maxChars);
  const asked = writerFacts(facts);
  if (ports.model === undefined || asked.claims.length === 0) return { lines: template() };
  const answer = await askModel(ports, debate, asked);
  if (answer === undefined) return { lines: template() };
  const ground = bulletGround(asked, facts);
  const { kept, dropped } = checkBullets(answer.bullets, ground);
  const model = modelName(answer.model);
  const lines = writtenSummary(facts, { model, bullets: kept, ground }, maxChars) ?? template();
  return { lines, writing: { model, kept: kept.length, dropped } };
}

type Answer = { readonly model: string; readonly bullets: readonly Bullet[] };

/** The model's sentences about these facts; the ones it gave the last time if nothing changed. */
async function askModel(
  ports: Writing,
  debate: Debate,
  facts: WriterFacts,
): Promise<Answer | undefined> {
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
  ports: Writing,
  debate: Debate,
  task: ModelTask<readonly Bullet[]>,
  facts: WriterFacts,
): Promise<Answer | undefined> {
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
